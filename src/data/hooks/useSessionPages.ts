import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import { t } from '../../words';
import type { SoFar } from '../run/readPages';
import type { ReadOfSession } from '../run/readStory';
import { readByPages, type ReadByPages } from './readByPages';
import { sessionKeys } from './scopeKey';
import { useQuestion } from './useQuestion';

/** Pages of 1,000 records that are read without being asked: a session of more is rare, and slow to show. */
const PAGES_AT_ONCE = 30;

export interface SessionPages<T> extends Pick<ReadByPages<T>, 'count'> {
  /** What is read, and why there can be none, in words. */
  what: () => string;
  none: () => string;
  read: (of: ReadOfSession) => AsyncGenerator<SoFar<T>, void, void>;
}

/**
 * What Loki has of one session; while it loads, the pages read so far.
 * @param reading another number reads it again
 */
export function useSessionPages<T>(
  { read, what, none, count }: SessionPages<T>,
  scope: Scope | undefined,
  session: Session | undefined,
  reading: number
): Outcome<T> {
  return useQuestion<T>(
    scope &&
      session && {
        ...sessionKeys(scope, session, reading),
        what: what(),
        answer: (answering) =>
          readByPages(answering, {
            what: what(),
            none: none(),
            count,
            pages: read({ scope, session, signal: answering.signal }),
            atOnce: PAGES_AT_ONCE,
            cut: (n) => t('data.recordsCut', 'Only the first {{n}} records are loaded.', { n }),
          }),
      }
  );
}
