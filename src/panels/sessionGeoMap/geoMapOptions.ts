import type { CountryFigure } from '../../data/frames/countryTable';

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

/** What a click on a country does. */
export type CountryClick = 'open' | 'links' | 'variable' | 'none';

/** The options of the Session geo map. */
export interface GeoMapOptions {
  colorMetric: MapMetric;
  /** The colours in numbers, below the map. */
  legend: boolean;
  click: CountryClick;
  /** A name, without `$`. */
  variable: string;
}
