/** A span of time in ms since the epoch, `from` inclusive, `to` exclusive. */
export interface TimeSpan {
  from: number;
  to: number;
}

/** Points of a graph: times in ms since the epoch and a value each. */
export interface Series {
  name: string;
  /** What all that is counted in it has, `''` for none; absent where it is of no one value (`other`, or all). */
  value?: string;
  times: number[];
  values: number[];
}
