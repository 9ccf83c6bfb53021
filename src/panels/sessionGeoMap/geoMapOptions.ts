import type { ClickOptions } from '../parts/panelClick';

/** What can colour the map. */
export type MapMetric = 'sessions' | 'errors' | 'error_rate' | 'load_time' | 'blocking_time' | 'frustrations';

/** The options of the Session geo map. */
export interface GeoMapOptions extends ClickOptions {
  colorMetric: MapMetric;
  /** The colours in numbers, below the map. */
  legend: boolean;
}
