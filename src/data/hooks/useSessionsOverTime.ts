import { useCallback } from 'react';
import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { Split } from '../../model/split';
import type { Series, TimeSpan } from '../../model/timeSpan';
import { seriesOfRows } from '../../model/totals/seriesOfRows';
import type { Counted } from '../../model/totals/sessionTotals';
import { t } from '../../words';
import { readSessionsOverTime } from '../run/readSessionsOverTime';
import type { NumbersOf } from './numbersOf';
import { useCounted } from './useCounted';

/**
 * Sessions started per step of the range, one series a value of `split`, the largest first, zero-filled. Times are the
 * starts of the steps, on multiples of the step. Split by errors, Loki can only tell when sessions had their first error:
 * see `splitByErrors`.
 */
export function useSessionsOverTime(of: NumbersOf, split: Split = 'none'): Outcome<Counted<Series[]>> {
  const ofRows = useCallback(
    (sessions: readonly Session[], range: TimeSpan) => seriesOfRows(sessions, range, split),
    [split]
  );
  return useCounted<Series[]>(of, {
    what: () => t('data.overTime', 'sessions over time'),
    key: split,
    read: async (query) => ({ data: await readSessionsOverTime({ ...query, split }) }),
    ofRows,
    emptyReason,
  });
}

function emptyReason(series: Series[]): string | undefined {
  return series.some(({ values }) => values.some((value) => value > 0))
    ? undefined
    : t('data.noneStarted', 'No session started in this time range.');
}
