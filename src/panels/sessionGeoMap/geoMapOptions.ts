import type { CountryFigure } from '../../data/frames/countryTable';
import type { ClickOptions } from '../parts/panelClick';

/** What can colour the map. */
export const MAP_METRICS = [
  'sessions',
  'errors',
  'error_rate',
  'load_time',
  'blocking_time',
  'frustrations',
] as const satisfies readonly CountryFigure[];
export type MapMetric = (typeof MAP_METRICS)[number];

/** The options of the Session geo map. */
export interface GeoMapOptions extends ClickOptions {
  colorMetric: MapMetric;
  /** The colours in numbers, below the map. */
  legend: boolean;
}
