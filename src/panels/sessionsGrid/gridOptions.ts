import type { ClickOptions, PanelClick } from '../parts/panelClick';

/** What the rows are coloured by. */
export const COLOR_METRICS = ['none', 'errors', 'frustrations', 'load_time'] as const;
export type ColorMetric = (typeof COLOR_METRICS)[number];

/** What a dashboard's variable can be set to. */
export const ROW_VALUES = ['session_id', 'user', 'country', 'browser', 'release'] as const;
export type RowValue = (typeof ROW_VALUES)[number];

/** The options of the Session grid. */
export interface GridOptions extends Pick<ClickOptions, 'variable'> {
  /** Ids in order; absent or none: those that the app's list shows at first. */
  columns?: string[];
  colorMetric: ColorMetric;
  /** What a click on a row does. */
  rowClick: PanelClick;
  rowValue: RowValue;
}
