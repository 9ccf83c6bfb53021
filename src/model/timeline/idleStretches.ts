import type { TimeSpan } from '../timeSpan';

/**
 * A lane without any record or resource for longer (ms) is shown as idle: who reads or fills in a form does something
 * more often. Nothing that the SDK writes tells a hidden tab from one that is only looked at.
 */
const IDLE_MS = 30_000;

/**
 * @param activity when something happened, in any order
 * @param endMs the last sign of life, which need not be an activity
 * @returns the stretches of more than 30 s between, by time
 */
export function idleStretches(activity: readonly TimeSpan[], endMs: number): TimeSpan[] {
  const idle: TimeSpan[] = [];
  let busyTo: number | undefined;
  const upTo = (ms: number): void => {
    if (busyTo !== undefined && ms - busyTo > IDLE_MS) {
      idle.push({ from: busyTo, to: ms });
    }
  };
  for (const { from, to } of [...activity].sort((a, b) => a.from - b.from)) {
    upTo(from);
    busyTo = Math.max(busyTo ?? to, to);
  }
  upTo(endMs);
  return idle;
}
