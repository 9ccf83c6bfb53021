import { PanelPlugin } from '@grafana/data';
import { startWords } from '../../words';
import { hasSessionDocuments } from '../parts/hasSessionDocuments';
import { suggestWhere } from '../parts/suggestions';
import { THRESHOLD_OPTIONS } from '../parts/thresholdOptions';
import type { GeoMapOptions } from './geoMapOptions';
import { geoMapOptionsEditor } from './geoMapOptionsEditor';
import manifest from './plugin.json';
import { isCountryTable } from './readCountries';
import { SessionGeoMapPanel } from './SessionGeoMapPanel';

void startWords(manifest);

export const plugin = new PanelPlugin<GeoMapOptions>(SessionGeoMapPanel)
  .useFieldConfig({ standardOptions: THRESHOLD_OPTIONS })
  .setPanelOptions(geoMapOptionsEditor)
  .setSuggestionsSupplier(
    suggestWhere(
      (frames) =>
        hasSessionDocuments(frames) || frames.some((frame) => frame.length > 0 && isCountryTable(frame, 'sessions')),
      { pluginId: manifest.id, name: manifest.name, description: manifest.info.description, score: 70 }
    )
  );
