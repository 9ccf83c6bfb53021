import type { TimeSpan } from '../../model/timeSpan';

/** A stretch of time on so many px. */
export interface TimeScale extends TimeSpan {
  width: number;
  /** Where a time (ms since the epoch) lies, in px from the left; outside of the stretch, outside of the width. */
  x: (ms: number) => number;
  /** The time (ms since the epoch) at a place, kept within the stretch. */
  ms: (x: number) => number;
}

/** @returns the scale of a stretch, which may have no length: then all lies at its left. */
export function timeScale({ from, to }: TimeSpan, width: number): TimeScale {
  const length = Math.max(1, to - from);
  return {
    from,
    to,
    width,
    x: (ms) => ((ms - from) / length) * width,
    ms: (x) => from + (Math.min(Math.max(x, 0), width) / width) * length,
  };
}
