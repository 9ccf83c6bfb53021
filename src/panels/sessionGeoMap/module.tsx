import { FieldColorModeId, FieldConfigProperty, PanelPlugin, ThresholdsMode } from '@grafana/data';
import { hasSessionDocuments } from '../parts/hasSessionDocuments';
import { suggestWhere } from '../parts/suggestions';
import type { GeoMapOptions } from './geoMapOptions';
import { geoMapOptionsEditor } from './geoMapOptionsEditor';
import manifest from './plugin.json';
import { isCountryTable } from './readCountries';
import { SessionGeoMapPanel } from './SessionGeoMapPanel';

export const plugin = new PanelPlugin<GeoMapOptions>(SessionGeoMapPanel)
  .useFieldConfig({
    standardOptions: {
      [FieldConfigProperty.Color]: { defaultValue: { mode: FieldColorModeId.Thresholds } },
      // A single step is no threshold: colours are then in steps of the numbers that there are.
      [FieldConfigProperty.Thresholds]: {
        defaultValue: { mode: ThresholdsMode.Absolute, steps: [{ value: -Infinity, color: 'text' }] },
      },
    },
  })
  .setPanelOptions(geoMapOptionsEditor)
  .setSuggestionsSupplier(
    suggestWhere(
      (frames) =>
        hasSessionDocuments(frames) || frames.some((frame) => frame.length > 0 && isCountryTable(frame, 'sessions')),
      { pluginId: manifest.id, name: manifest.name, description: manifest.info.description, score: 70 }
    )
  );
