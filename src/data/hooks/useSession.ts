import { emptySession } from '../../model/emptySession';
import type { Outcome } from '../../model/outcome';
import { isSessionIdOf } from '../../model/sessionIds';
import type { Session } from '../../model/session';
import type { Scope, Sources } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { readFaroSession } from '../run/faro/readFaroSession';
import { readSession } from '../run/readSession';
import { rangeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

/** Where a session is likely to be found. */
export interface SessionHint {
  service?: string;
  range: TimeSpan;
}

/** A session with the scope that its own queries need. */
export interface FoundSession {
  session: Session;
  scope: Scope;
  /** When it was read (ms). */
  readMs: number;
}

/**
 * One session by its id, looked for near the hint first and then over the last 7 days. Where it is `empty` its data are a
 * session of that id with nothing in it: show the reason.
 * @param reading another number reads it again; what was read stays meanwhile
 */
export function useSession(
  sources: Sources | undefined,
  sessionId: string,
  hint: SessionHint,
  reading = 0
): Outcome<FoundSession> {
  return useQuestion<FoundSession>(
    sources && {
      key: JSON.stringify([sources, sessionId, hint.service, rangeKey(hint.range), reading]),
      kind: `${sources.lokiUid} ${sessionId}`,
      what: t('data.session', 'the session'),
      answer: async ({ signal, report }) => {
        const nothing: FoundSession = {
          session: emptySession(sessionId),
          scope: { sources, service: hint.service ?? '', indexed: false },
          readMs: Date.now(),
        };
        const none = (reason: string): void => report({ status: 'empty', data: nothing, reason });
        const selector = sources.faroSelector;
        if (!isSessionIdOf(sources)(sessionId)) {
          return none(selector !== undefined ? noFaroId() : noSessionId());
        }
        const asked = { sources, sessionId, hint, nowMs: Date.now(), signal };
        const answer = await (selector === undefined ? readSession(asked) : readFaroSession({ ...asked, selector }));
        if (answer.kind === 'none') {
          return none(answer.reason);
        }
        return report({ status: 'done', data: { session: answer.session, scope: answer.scope, readMs: Date.now() } });
      },
    }
  );
}

function noSessionId(): string {
  return t(
    'data.noSessionId',
    'This address has no session id in it: a session id is 32 digits and letters from a to f. Those of Grafana Faro are known where the app’s configuration says that sessions come from Faro.'
  );
}

function noFaroId(): string {
  return t(
    'data.noFaroSessionId',
    'This address has no session id in it: an id of Faro’s has letters, digits and little else.'
  );
}
