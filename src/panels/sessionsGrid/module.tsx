import { PanelPlugin } from '@grafana/data';
import { startWords } from '../../words';
import { missingSessionColumns } from '../../data/frames/sessionFields';
import { suggestWhere } from '../parts/suggestions';
import { THRESHOLD_OPTIONS } from '../parts/thresholdOptions';
import { hasSessionDocuments } from '../parts/hasSessionDocuments';
import type { GridOptions } from './gridOptions';
import { gridOptionsEditor } from './gridOptionsEditor';
import { SessionGridPanel } from './SessionGridPanel';
import manifest from './plugin.json';

void startWords(manifest);

export const plugin = new PanelPlugin<GridOptions>(SessionGridPanel)
  .useFieldConfig({ standardOptions: THRESHOLD_OPTIONS })
  .setPanelOptions(gridOptionsEditor)
  .setSuggestionsSupplier(
    suggestWhere(
      (frames) =>
        hasSessionDocuments(frames) ||
        frames.some((frame) => frame.length > 0 && missingSessionColumns(frame).length === 0),
      { pluginId: manifest.id, name: manifest.name, description: manifest.info.description, score: 100 }
    )
  );
