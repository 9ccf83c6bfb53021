import { useMemo } from 'react';
import { formatFilter, splitByPlace } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { SessionList } from '../../model/sessionList';
import type { TimeSpan } from '../../model/timeSpan';
import type { Counted } from '../../model/totals/sessionTotals';
import type { NumbersQuery } from '../run/numbersQuery';
import { NO_FILTER, type NumbersOf } from './numbersOf';
import { rangeKey, scopeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

/** What is counted, and both ways to do it. */
export interface Counting<T> {
  /** In words, for failures. */
  what: () => string;
  /** All else that the answer depends on. */
  key?: string;
  /** Counts by Loki. The same function whatever is asked. */
  read: (query: NumbersQuery) => Promise<{ data: T; missing?: string }>;
  /** Counts over the sessions active in the range. The same function as long as it counts the same. */
  ofRows: (sessions: readonly Session[], range: TimeSpan) => T;
  /** Why there is nothing to show; undefined where there is something. */
  emptyReason: (data: T) => string | undefined;
}

/**
 * Counts by Loki over all of the range, or, where the filter is of what single records cannot tell, over the rows that are
 * loaded (`ofLoaded`, and `atLeast` while not all are).
 */
export function useCounted<T>(of: NumbersOf, counting: Counting<T>): Outcome<Counted<T>> {
  const { scope, range, filter = NO_FILTER, refresh = 0, list } = of;
  const { what, key = '', read, ofRows, emptyReason } = counting;
  const ofFaro = scope?.sources.faroSelector !== undefined;
  // What no single record tells of a session, no query can count.
  const byLoki = useMemo(() => !ofFaro && splitByPlace(filter).everywhere, [filter, ofFaro]);
  const about = scope ? `${scopeKey(scope)} ${formatFilter(filter)} ${key}` : '';
  const asked = useQuestion<Counted<T>>(
    scope && byLoki
      ? {
          key: `${about} ${rangeKey(range)} ${refresh}`,
          // A window that moves on with the clock keeps its length: its numbers may stay until the new ones are there.
          kind: `${about} ${range.to - range.from}`,
          what: what(),
          answer: async ({ signal, report, retry }) => {
            const { data, missing } = await read({ scope, range, filter, signal });
            const counted = { data, ofLoaded: false, atLeast: false };
            const reason = emptyReason(data);
            if (missing !== undefined) {
              report({ status: 'partial', data: counted, missing, more: retry });
            } else {
              report(
                reason === undefined ? { status: 'done', data: counted } : { status: 'empty', data: counted, reason }
              );
            }
          },
        }
      : undefined
  );
  const { from, to } = range;
  const counted = useMemo(
    () => (byLoki ? undefined : ofList(list, (sessions) => ofRows(sessions, { from, to }), emptyReason)),
    [byLoki, list, ofRows, emptyReason, from, to]
  );
  return counted ?? asked;
}

/** The list itself says what it lacks, or that it could not be read on: here `atLeast` does. */
function ofList<T>(
  list: Outcome<SessionList> | undefined,
  count: (sessions: readonly Session[]) => T,
  emptyReason: (data: T) => string | undefined
): Outcome<Counted<T>> {
  if (!list?.data) {
    return list?.status === 'failed' ? { ...list, data: undefined } : { status: 'loading' };
  }
  const { sessions, complete } = list.data;
  const data = { data: count(sessions), ofLoaded: true, atLeast: !complete };
  const reason = emptyReason(data.data);
  if (list.status === 'loading') {
    return { status: 'loading', data };
  }
  return complete && reason !== undefined ? { status: 'empty', data, reason } : { status: 'done', data };
}
