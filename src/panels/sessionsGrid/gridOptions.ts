import type { ClickOptions, PanelClick } from '../parts/panelClick';

/** What the rows are coloured by. */
export type ColorMetric = 'none' | 'errors' | 'frustrations' | 'load_time';

/** What a dashboard's variable can be set to. */
export type RowValue = 'session_id' | 'user' | 'country' | 'browser' | 'release';

/** The options of the Session grid. */
export interface GridOptions extends Pick<ClickOptions, 'variable'> {
  /** Ids in order; absent or none: those that the app's list shows at first. */
  columns?: string[];
  colorMetric: ColorMetric;
  /** What a click on a row does. */
  rowClick: PanelClick;
  rowValue: RowValue;
}
