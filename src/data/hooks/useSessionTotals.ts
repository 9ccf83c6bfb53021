import { useMemo } from 'react';
import type { Outcome } from '../../model/outcome';
import type { SessionList } from '../../model/sessionList';
import { distinctUsers } from '../../model/totals/distinctUsers';
import { rangeBefore } from '../../model/totals/rangeBefore';
import { COUNTED_TOTALS, type Counted, type RangeTotals, type SessionTotals } from '../../model/totals/sessionTotals';
import { totalsOfRows } from '../../model/totals/totalsOfRows';
import { readSessionTotals } from '../run/readSessionTotals';
import { NO_FILTER, type NumbersOf } from './numbersOf';
import { isCountedByLoki, useCounted, type Counting } from './useCounted';

const COUNTING: Counting<SessionTotals> = {
  what: 'the totals',
  read: async (query) => ({ data: await readSessionTotals(query) }),
  ofRows: totalsOfRows,
  emptyReason: (totals) =>
    COUNTED_TOTALS.every((name) => totals[name] === 0) ? 'No session started in this time range.' : undefined,
};

/**
 * What the sessions started in the range add up to, with the users that the list has, and the same without users of the
 * equally long range before. Where the range before cannot be read, the outcome is `partial`: the totals stand.
 */
export function useSessionTotals(of: NumbersOf): Outcome<RangeTotals> {
  const { scope, range, filter = NO_FILTER, list } = of;
  const byLoki = useMemo(() => isCountedByLoki(filter), [filter]);
  const now = useCounted(of, COUNTING);
  // Of the range before no rows are loaded.
  const before = useCounted({ ...of, scope: byLoki ? scope : undefined, range: rangeBefore(range) }, COUNTING);
  return useMemo(() => withBefore(withUsers(now, list), byLoki ? before : undefined), [now, before, list, byLoki]);
}

function withUsers(now: Outcome<Counted<SessionTotals>>, list: Outcome<SessionList> | undefined): Outcome<RangeTotals> {
  if (!now.data) {
    return { ...now, data: undefined } as Outcome<RangeTotals>;
  }
  const users = list?.data && distinctUsers(list.data.sessions);
  const data = { ...now.data, data: { ...now.data.data, users }, usersAtLeast: list?.data?.complete !== true };
  return { ...now, data };
}

function withBefore(
  now: Outcome<RangeTotals>,
  before: Outcome<Counted<SessionTotals>> | undefined
): Outcome<RangeTotals> {
  if (!now.data || !before) {
    return now;
  }
  const data = before.data ? { ...now.data, before: before.data.data } : now.data;
  if (now.status === 'done' && before.status === 'failed') {
    const missing = `The time range before could not be read: ${before.failure.message}`;
    return { status: 'partial', data, missing, more: before.retry };
  }
  return { ...now, data };
}
