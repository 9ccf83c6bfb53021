import type { Outcome } from '../../model/outcome';
import type { SessionList } from '../../model/sessionList';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';

/** The sessions of the range, a page of documents at a time. */
export function useSessionList(_scope: Scope | undefined, _range: TimeSpan, _refresh: number): Outcome<SessionList> {
  return { status: 'loading' };
}
