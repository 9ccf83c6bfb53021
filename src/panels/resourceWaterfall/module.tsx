import { PanelPlugin } from '@grafana/data';
import { startWords } from '../../words';
import { suggestWhere } from '../parts/suggestions';
import { THRESHOLD_OPTIONS } from '../parts/thresholdOptions';
import manifest from './plugin.json';
import { readWaterfall } from './readWaterfall';
import { ResourceWaterfallPanel } from './ResourceWaterfallPanel';
import type { WaterfallOptions } from './waterfallOptions';
import { waterfallOptionsEditor } from './waterfallOptionsEditor';

void startWords(manifest);

export const plugin = new PanelPlugin<WaterfallOptions>(ResourceWaterfallPanel)
  .useFieldConfig({ standardOptions: THRESHOLD_OPTIONS })
  .setPanelOptions(waterfallOptionsEditor)
  .setSuggestionsSupplier(
    suggestWhere((frames) => readWaterfall(frames).rows !== undefined, {
      pluginId: manifest.id,
      name: manifest.name,
      description: manifest.info.description,
      score: 70,
    })
  );
