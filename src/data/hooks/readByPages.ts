import type { SoFar } from '../run/readStory';
import { failed, failureOf, type Answering } from './useQuestion';

/** Pages of 1,000 records that are read without being asked: a session of more is rare, and slow to show. */
const PAGES_AT_ONCE = 30;

export interface ReadByPages<T> {
  pages: AsyncGenerator<SoFar<T>, void, void>;
  /** What is read, in words. */
  what: string;
  /** How many records it has. */
  count: (data: T) => number;
  /** Why there can be none. */
  none: string;
}

/** Answers a question with what pages bring: shown as it grows, `partial` with a way on where there are very many. */
export async function readByPages<T>(
  answering: Pick<Answering<T>, 'report' | 'retry'>,
  reading: ReadByPages<T>
): Promise<void> {
  const { report, retry } = answering;
  const { pages, what, count, none } = reading;
  for (let read = 1; ; read++) {
    const next = await pages.next();
    if (next.done) {
      return;
    }
    const { tell, complete } = next.value;
    if (complete) {
      const data = tell();
      return report(count(data) > 0 ? { status: 'done', data } : { status: 'empty', data, reason: none });
    }
    if (read === PAGES_AT_ONCE) {
      const data = tell();
      const more = (): void => {
        report({ status: 'loading', data });
        readByPages(answering, reading).catch((error: unknown) => report(failed(failureOf(error, what), retry, data)));
      };
      return report({ status: 'partial', data, missing: `Only the first ${count(data)} records are loaded.`, more });
    }
    // After 1, 2, 4, 8 … pages: telling it after each would take the square of their number.
    if ((read & (read - 1)) === 0) {
      report({ status: 'loading', data: tell() });
    }
  }
}
