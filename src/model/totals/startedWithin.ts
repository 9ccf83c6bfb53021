import type { Session } from '../session';
import type { TimeSpan } from '../timeSpan';

/** Of the sessions active in a range, those that started in it: what the totals, the graph and the map count. */
export function startedWithin<T extends Pick<Session, 'startMs'>>(sessions: readonly T[], { from, to }: TimeSpan): T[] {
  return sessions.filter(({ startMs }) => startMs >= from && startMs < to);
}
