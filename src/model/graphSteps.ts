import { niceStep } from './niceStep';
import type { TimeSpan } from './timeSpan';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Steps that people read at a glance, in ms. */
const NICE_STEPS = [
  10 * SECOND,
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  20 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  7 * DAY,
];

/** A graph of no more bars than this. */
const MOST_BARS = 100;

/** The smallest nice step (ms, at least 10 s) that makes no more than 100 bars of the range. */
export function graphStep(range: TimeSpan): number {
  const length = Math.max(0, range.to - range.from);
  return niceStep(length, MOST_BARS, { steps: NICE_STEPS, beyond: DAY });
}

/** The starts of the steps that cover the range (ms), on multiples of `step`. */
export function stepStarts(range: TimeSpan, step: number): number[] {
  const starts: number[] = [];
  for (let start = Math.floor(range.from / step) * step; start < range.to; start += step) {
    starts.push(start);
  }
  return starts;
}
