import { FieldColorModeId, FieldConfigProperty, PanelPlugin, ThresholdsMode } from '@grafana/data';
import { missingSessionColumns } from '../../data/frames/sessionFields';
import { suggestWhere } from '../parts/suggestions';
import { hasSessionDocuments } from '../parts/hasSessionDocuments';
import type { GridOptions } from './gridOptions';
import { gridOptionsEditor } from './gridOptionsEditor';
import { SessionGridPanel } from './SessionGridPanel';
import manifest from './plugin.json';

export const plugin = new PanelPlugin<GridOptions>(SessionGridPanel)
  .useFieldConfig({
    standardOptions: {
      [FieldConfigProperty.Color]: { defaultValue: { mode: FieldColorModeId.Thresholds } },
      // A single step is no threshold: colours are then those of the list of sessions.
      [FieldConfigProperty.Thresholds]: {
        defaultValue: { mode: ThresholdsMode.Absolute, steps: [{ value: -Infinity, color: 'text' }] },
      },
    },
  })
  .setPanelOptions(gridOptionsEditor)
  .setSuggestionsSupplier(
    suggestWhere(
      (frames) =>
        hasSessionDocuments(frames) ||
        frames.some((frame) => frame.length > 0 && missingSessionColumns(frame).length === 0),
      { pluginId: manifest.id, name: manifest.name, description: manifest.info.description, score: 100 }
    )
  );
