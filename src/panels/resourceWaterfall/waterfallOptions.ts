import type { Resource } from '../../model/resource';
import type { ClickOptions } from '../parts/panelClick';

export type Phase = keyof Resource['phases'];

/** What the bars are coloured by. */
export type BarColoring = 'phase' | 'kind' | 'result' | 'duration';

/** What a dashboard's variable can be set to. */
export type RowValue = 'trace_id' | 'span_id' | 'session_id' | 'url';

/** The options of the Resource waterfall. */
export interface WaterfallOptions extends ClickOptions {
  /** Ids of a resource's columns in order; absent or none: those that there is room for. */
  columns?: string[];
  /** As `columns`, of a trace's spans. */
  spanColumns?: string[];
  colorBy: BarColoring;
  /** Those that have a colour; absent or none: all. */
  phases?: Phase[];
  rowValue: RowValue;
}
