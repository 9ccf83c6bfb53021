import type { Session } from '../session';
import { levelOf, type ClockCheck } from './healthCheck';

const PROBLEM_SHARE = 0.01;
/** Clocks that are apart by less than this (ms) do no harm. */
const TOLERANCE_MS = 60_000;

/**
 * Sessions from browsers with a wrong clock: with times in the future, or a record written before what it tells of. A
 * record long after what it tells of is sound: documents are written every few minutes, or when a laptop wakes up.
 */
export function checkClock(sessions: readonly Session[], nowMs: number): ClockCheck {
  let affected = 0;
  let future = 0;
  let worstMs = 0;
  for (const { startMs, endMs, clockSkewMs = 0 } of sessions) {
    const aheadMs = Math.max(startMs, endMs) - nowMs;
    const offMs = Math.max(aheadMs, clockSkewMs);
    if (offMs > TOLERANCE_MS) {
      affected++;
      future += aheadMs > TOLERANCE_MS ? 1 : 0;
      worstMs = Math.max(worstMs, offMs);
    }
  }
  const level = levelOf(affected, sessions.length, PROBLEM_SHARE);
  return { name: 'clock', level, affected, of: sessions.length, future, worstMs };
}
