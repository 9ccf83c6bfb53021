import type { Session } from '../session';
import type { TimeSpan } from '../timeSpan';
import { distinctUsers } from './distinctUsers';
import { noTotals, type SessionTotals } from './sessionTotals';
import { startedWithin } from './startedWithin';

/** What sessions add up to, each as a whole. What another source than our SDK does not report of any of them is not known. */
export function addSessions(sessions: Iterable<Session>): SessionTotals {
  const totals = noTotals();
  const told = { blocking_time: false, frustrations: false };
  for (const { counters, source, loads = 0, loadingTimeMs = 0 } of sessions) {
    const { errors = 0, views = 0, blocking_time: blockingTime = 0, frustrations = 0 } = counters;
    totals.sessions += 1;
    totals.errored += errors > 0 ? 1 : 0;
    totals.errors += errors;
    totals.views += views;
    totals.loads += loads;
    totals.loadingTimeMs += loadingTimeMs;
    totals.blockingTimeMs += blockingTime;
    totals.frustrated += frustrations > 0 ? 1 : 0;
    totals.frustrations += frustrations;
    told.blocking_time ||= source === undefined || counters.blocking_time !== undefined;
    told.frustrations ||= source === undefined || counters.frustrations !== undefined;
  }
  const { blockingTimeMs, frustrated, frustrations, ...known } = totals;
  const none = totals.sessions === 0;
  return {
    ...known,
    ...((none || told.blocking_time) && { blockingTimeMs }),
    ...((none || told.frustrations) && { frustrated, frustrations }),
  };
}

/**
 * The totals of a range, of its merged rows: of the sessions that started in it, each as a whole, while Loki adds up what
 * was written in the range. The two differ by what sessions that lie across an end of the range did on the other side.
 * @param sessions those active in the range; `users` are of all of them
 */
export function totalsOfRows(sessions: readonly Session[], range: TimeSpan): SessionTotals {
  return { ...addSessions(startedWithin(sessions, range)), users: distinctUsers(sessions) };
}
