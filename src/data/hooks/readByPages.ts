import type { Outcome } from '../../model/outcome';
import type { SoFar } from '../run/readPages';
import { failed, failureOf, type Answering } from './useQuestion';

export interface ReadByPages<T> {
  pages: AsyncGenerator<SoFar<T>, void, void>;
  /** What is read, in words. */
  what: string;
  /** How many records it has. */
  count: (data: T) => number;
  /** Why there can be none. */
  none: string;
  /** Pages that are read without being asked. */
  atOnce: number;
  /** Pages that `more` reads; absent: as many as at once. */
  further?: number;
  /** What is missing where there are more pages, in words. */
  cut: (count: number) => string;
  /** Told that someone asked for more. */
  onMore?: () => void;
}

/** Answers a question with what pages bring: shown as it grows, `partial` with a way on where there are very many. */
export async function readByPages<T>(
  answering: Pick<Answering<T>, 'report' | 'retry'>,
  reading: ReadByPages<T>
): Promise<void> {
  const { report, retry } = answering;
  const { pages, what, count, none, atOnce, further = atOnce, cut, onMore } = reading;
  for (let read = 1; ; read++) {
    const next = await pages.next();
    if (next.done) {
      return;
    }
    const { tell, complete } = next.value;
    if (complete) {
      return report(outcomeOf(tell(), count, none));
    }
    if (read >= atOnce) {
      const data = tell();
      const more = (): void => {
        onMore?.();
        report({ status: 'loading', data });
        readByPages(answering, { ...reading, atOnce: further }).catch((error: unknown) =>
          report(failed(failureOf(error, what), retry, data))
        );
      };
      return report({ status: 'partial', data, missing: cut(count(data)), more });
    }
    // After 1, 2, 4, 8 … pages: telling it after each would take the square of their number.
    if ((read & (read - 1)) === 0) {
      report({ status: 'loading', data: tell() });
    }
  }
}

function outcomeOf<T>(data: T, count: (data: T) => number, none: string): Outcome<T> {
  return count(data) > 0 ? { status: 'done', data } : { status: 'empty', data, reason: none };
}
