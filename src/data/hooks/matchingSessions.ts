import { filterTest, type SessionFilter } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { SessionList } from '../../model/sessionList';
import { t } from '../../words';

/** Why nothing is shown where a filter is set. */
export function noMatch(): string {
  return t('data.noMatch', 'No session in this time range matches the filter.');
}

/** What was read, without the sessions whose rows do not match. Everything read and nothing left is `empty`. */
export function matchingSessions(
  read: Outcome<SessionList>,
  filter: SessionFilter,
  nowMs: number
): Outcome<SessionList> {
  if (read.data === undefined || filter.length === 0) {
    return read;
  }
  const data = { ...read.data, sessions: read.data.sessions.filter(filterTest(filter, nowMs)) };
  return read.status === 'done' && data.sessions.length === 0
    ? { status: 'empty', data, reason: noMatch() }
    : { ...read, data };
}
