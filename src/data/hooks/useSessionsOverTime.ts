import type { Outcome } from '../../model/outcome';
import type { Scope } from '../../model/settings';
import type { Split } from '../../model/split';
import type { Series, TimeSpan } from '../../model/timeSpan';
import { readSessionsOverTime } from '../run/readSessionsOverTime';
import { rangeKey, scopeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

/**
 * Sessions started per step of the range, one series a value of `split`, the largest first, zero-filled. Times are the
 * starts of the steps, on multiples of the step.
 */
export function useSessionsOverTime(
  scope: Scope | undefined,
  range: TimeSpan,
  split: Split = 'none'
): Outcome<Series[]> {
  return useQuestion<Series[]>(
    scope && {
      key: `${scopeKey(scope)} ${rangeKey(range)} ${split}`,
      // A window that moves on with the clock keeps its length: its old bars may stay until the new ones are there.
      kind: `${scopeKey(scope)} ${range.to - range.from} ${split}`,
      what: 'sessions over time',
      answer: async ({ signal, report }) => {
        const series = await readSessionsOverTime({ scope, range, split, signal });
        report(
          series.some(({ values }) => values.some((value) => value > 0))
            ? { status: 'done', data: series }
            : { status: 'empty', data: series, reason: 'No session started in this time range.' }
        );
      },
    }
  );
}
