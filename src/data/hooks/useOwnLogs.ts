import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { LogLine } from '../../model/story';
import { readOwnLogs } from '../run/readStory';
import { readByPages } from './readByPages';
import { scopeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

const WHAT = "the page's own log lines";

/**
 * The lines that the page logged itself (the SDK's `log()`), in time order; while they load, the pages read so far.
 * @param reading another number reads them again
 */
export function useOwnLogs(scope: Scope | undefined, session: Session | undefined, reading = 0): Outcome<LogLine[]> {
  return useQuestion<LogLine[]>(
    scope &&
      session && {
        key: `${scopeKey(scope)} ${session.id} ${session.startMs}-${session.endMs} ${session.ended} ${reading}`,
        kind: `${scopeKey(scope)} ${session.id}`,
        what: WHAT,
        answer: (answering) =>
          readByPages(answering, {
            pages: readOwnLogs({ scope, session, signal: answering.signal }),
            what: WHAT,
            count: (lines) => lines.length,
            none: 'The page logged no lines of its own.',
          }),
      }
  );
}
