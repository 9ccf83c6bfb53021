import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { Scope, Sources } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';

/** Where a session is likely to be found. */
export interface SessionHint {
  service?: string;
  range: TimeSpan;
}

export interface FoundSession {
  session: Session;
  scope: Scope;
}

/** One session by its id, looked for near the hint first and then over the last 7 days. */
export function useSession(
  _sources: Sources | undefined,
  _sessionId: string,
  _hint: SessionHint
): Outcome<FoundSession> {
  return { status: 'loading' };
}
