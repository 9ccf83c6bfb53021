import { useMemo } from 'react';
import { mapOutcome, type Outcome } from '../../model/outcome';
import type { SessionList } from '../../model/sessionList';
import { distinctUsers } from '../../model/totals/distinctUsers';
import { rangeBefore } from '../../model/totals/rangeBefore';
import { RANGE_TOTALS, type Counted, type RangeTotals, type SessionTotals } from '../../model/totals/sessionTotals';
import { totalsOfRows } from '../../model/totals/totalsOfRows';
import { t } from '../../words';
import { readSessionTotals } from '../run/readSessionTotals';
import type { NumbersOf } from './numbersOf';
import { useCounted, type Counting } from './useCounted';

const COUNTING: Counting<SessionTotals> = {
  what: () => t('data.totals', 'the totals'),
  read: async (query) => ({ data: await readSessionTotals(query) }),
  ofRows: totalsOfRows,
  emptyReason: (totals) =>
    RANGE_TOTALS.every((name) => totals[name] === 0)
      ? t('data.noneStarted', 'No session started in this time range.')
      : undefined,
};

/**
 * What the sessions started in the range add up to, with the users that the list has, and the same without users of the
 * equally long range before. Where the range before cannot be read, the outcome is `partial`: the totals stand.
 */
export function useSessionTotals(of: NumbersOf): Outcome<RangeTotals> {
  const { range, list } = of;
  const now = useCounted(of, COUNTING);
  // Of the range before no rows are loaded: where Loki cannot count, it stays unknown.
  const before = useCounted({ ...of, range: rangeBefore(range), list: undefined }, COUNTING);
  return useMemo(
    () =>
      withBefore(
        mapOutcome(now, (totals) => withUsers(totals, list?.data)),
        before
      ),
    [now, before, list]
  );
}

function withUsers(counted: Counted<SessionTotals>, list: SessionList | undefined): RangeTotals {
  const users = list && distinctUsers(list.sessions);
  return { ...counted, data: { ...counted.data, users }, usersAtLeast: list?.complete !== true };
}

function withBefore(now: Outcome<RangeTotals>, before: Outcome<Counted<SessionTotals>>): Outcome<RangeTotals> {
  if (now.status === 'failed' && before.status === 'failed') {
    // What broke one mostly broke both: who tries again means both.
    const retry = () => [now, before].forEach((one) => one.retry());
    return { ...now, retry };
  }
  if (!now.data) {
    return now;
  }
  const data = before.data ? { ...now.data, before: before.data.data } : now.data;
  if (now.status === 'done' && before.status === 'failed') {
    const missing = t('data.noRangeBefore', 'The time range before could not be read: {{message}}', {
      message: before.failure.message,
    });
    return { status: 'partial', data, missing, more: before.retry };
  }
  return { ...now, data };
}
