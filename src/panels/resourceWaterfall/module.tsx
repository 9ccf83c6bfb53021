import { FieldColorModeId, FieldConfigProperty, PanelPlugin, ThresholdsMode } from '@grafana/data';
import { suggestWhere } from '../parts/suggestions';
import manifest from './plugin.json';
import { readWaterfall } from './readWaterfall';
import { ResourceWaterfallPanel } from './ResourceWaterfallPanel';
import type { WaterfallOptions } from './waterfallOptions';
import { waterfallOptionsEditor } from './waterfallOptionsEditor';

export const plugin = new PanelPlugin<WaterfallOptions>(ResourceWaterfallPanel)
  .useFieldConfig({
    standardOptions: {
      [FieldConfigProperty.Color]: { defaultValue: { mode: FieldColorModeId.Thresholds } },
      // A single step is no threshold: what takes over a second then stands out.
      [FieldConfigProperty.Thresholds]: {
        defaultValue: { mode: ThresholdsMode.Absolute, steps: [{ value: -Infinity, color: 'text' }] },
      },
    },
  })
  .setPanelOptions(waterfallOptionsEditor)
  .setSuggestionsSupplier(
    suggestWhere((frames) => readWaterfall(frames).rows !== undefined, {
      pluginId: manifest.id,
      name: manifest.name,
      description: manifest.info.description,
      score: 70,
    })
  );
