import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { SessionStory } from '../../model/story';
import { readStory } from '../run/readStory';
import { scopeKey } from './scopeKey';
import { failed, failureOf, useQuestion } from './useQuestion';

const WHAT = "the session's records";
/** Pages of 1,000 records that are read without being asked: a session of more is rare, and slow to show. */
const PAGES_AT_ONCE = 30;

/**
 * All that Loki has of one session; while it loads, the pages read so far.
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
        answer: async ({ signal, report, retry }) => {
          const pages = readStory({ scope, session, signal });
          const readOn = async (): Promise<void> => {
            for (let read = 1; ; read++) {
              const next = await pages.next();
              if (next.done) {
                return;
              }
              const { tell, complete } = next.value;
              if (complete) {
                const story = tell();
                return report(
                  story.lines.length > 0
                    ? { status: 'done', data: story }
                    : { status: 'empty', data: story, reason: EXPIRED }
                );
              }
              if (read === PAGES_AT_ONCE) {
                const story = tell();
                const missing = `Only the first ${story.lines.length} records are loaded.`;
                const more = (): void => {
                  report({ status: 'loading', data: story });
                  readOn().catch((error: unknown) => report(failed(failureOf(error, WHAT), retry, story)));
                };
                return report({ status: 'partial', data: story, missing, more });
              }
              // After 1, 2, 4, 8 … pages: telling it after each would take the square of their number.
              if ((read & (read - 1)) === 0) {
                report({ status: 'loading', data: tell() });
              }
            }
          };
          await readOn();
        },
      }
  );
}

const EXPIRED = 'Loki has no records of this session any more: they may be past its retention.';
