import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { SessionStory } from '../../model/story';
import { readStory } from '../run/readStory';
import { readByPages } from './readByPages';
import { scopeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

const WHAT = "the session's records";
const EXPIRED = 'Loki has no records of this session any more: they may be past its retention.';

/**
 * What happened in one session, all but the lines that the page logged itself; while it loads, the pages read so far.
 * @param reading another number reads it again
 */
export function useSessionStory(
  scope: Scope | undefined,
  session: Session | undefined,
  reading = 0
): Outcome<SessionStory> {
  return useQuestion<SessionStory>(
    scope &&
      session && {
        key: `${scopeKey(scope)} ${session.id} ${session.startMs}-${session.endMs} ${session.ended} ${reading}`,
        kind: `${scopeKey(scope)} ${session.id}`,
        what: WHAT,
        answer: (answering) =>
          readByPages(answering, {
            pages: readStory({ scope, session, signal: answering.signal }),
            what: WHAT,
            count: ({ lines }) => lines.length,
            none: EXPIRED,
          }),
      }
  );
}
