import type { TotalName } from './totalWords';

/** One number of the totals row, and what it is a number of. */
export interface TotalFigure {
  name: TotalName;
  /** Counts as they are, times in ms, shares from 0 to 1; absent: not known. */
  value?: number;
  /** The same of the time range before; absent: not known. */
  before?: number;
  /** In the place of the change where there is none: "no earlier data". */
  noChange: string;
  /** More sentences about the number, for its tooltip. */
  remarks: string[];
  /** True: it can only be more, not all sessions are loaded. */
  atLeast: boolean;
  /** True: counted over the sessions loaded, not by Loki over the whole time range. */
  ofLoaded: boolean;
}
