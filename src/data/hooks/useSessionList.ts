import { useMemo, useRef } from 'react';
import { formatFilter, narrowing, type SessionFilter } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { SessionList } from '../../model/sessionList';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { listReader, type ListState } from '../run/listReader';
import { sinceOf, type SessionListQuery } from '../run/readSessionList';
import { matchingSessions, noMatch } from './matchingSessions';
import { NO_FILTER } from './numbersOf';
import { rangeKey, scopeKey } from './scopeKey';
import { failed, failureOf, useQuestion } from './useQuestion';

/**
 * The sessions active in the range that match a filter, a page of 1,000 documents at a time: `partial` with `more` while
 * older ones are not loaded. Every row's numbers are those of the whole session, whatever the range or the filter cuts
 * off. What Loki decides of the filter is part of the question; what rows decide changes without a query.
 * @param refresh another number reads again; what was loaded stays visible meanwhile, and is kept where it still holds
 * @param filter the same object as long as it says the same
 */
export function useSessionList(
  scope: Scope | undefined,
  range: TimeSpan,
  refresh: number,
  filter: SessionFilter = NO_FILTER
): Outcome<SessionList> {
  const loaded = useRef<{ of: string; state: ListState }>(undefined);
  const ofFaro = scope?.sources.faroSelector !== undefined;
  // Rows made from lines decide all of a filter themselves.
  const pushed = useMemo(() => (ofFaro ? NO_FILTER : narrowing(filter)), [filter, ofFaro]);
  const of = scope ? `${scopeKey(scope)} ${formatFilter(pushed)}` : '';
  const read = useQuestion<SessionList>(
    scope && {
      key: `${of} ${rangeKey(range)} ${refresh}`,
      // A window that moves on with the clock keeps its length: its rows may stay until the new ones are there.
      kind: `${of} ${range.to - range.from}`,
      what: t('data.sessions', 'sessions'),
      answer: async ({ signal, report }) => {
        const former = loaded.current?.of === of ? loaded.current.state : undefined;
        const query: SessionListQuery = { scope, range, pushed, nowMs: Date.now(), signal };
        const reader = listReader(ofFaro);
        const show = (state: ListState): void => {
          loaded.current = { of, state };
          report(outcomeOf(state, () => void readMore(state)));
        };
        const readMore = async (state: ListState): Promise<void> => {
          const data = listOf(state);
          report({ status: 'partial', data: { ...data, loadingMore: true }, missing: missingOf(data) });
          try {
            show(await reader.readOlder({ ...query, nowMs: Date.now() }, state));
          } catch (error) {
            report(failed(failureOf(error, t('data.sessions', 'sessions')), () => void readMore(state), data));
          }
        };
        const state = await reader.read(query, former);
        if (state.rest !== undefined || listOf(state).sessions.length > 0) {
          show(state);
        } else if (pushed.length > 0) {
          report({ status: 'empty', data: listOf(state), reason: noMatch() });
        } else {
          const newestBeforeMs = await reader.newestBefore(query);
          report({
            status: 'empty',
            data: { ...listOf(state), newestBeforeMs },
            reason: t('data.noSessions', 'No sessions in this time range.'),
          });
        }
      },
    }
  );
  return useMemo(() => matchingSessions(read, filter, Date.now()), [read, filter]);
}

function listOf(state: ListState): SessionList {
  const sessions = state.collection.sessions(state.range);
  return {
    sessions,
    read: sessions.length,
    sinceMs: sinceOf(state),
    complete: state.rest === undefined,
    loadingMore: false,
    ...(state.lines !== undefined && { lines: state.lines }),
    ...(state.collection.unreadable > 0 && { unreadable: state.collection.unreadable }),
  };
}

function outcomeOf(state: ListState, more: () => void): Outcome<SessionList> {
  const data = listOf(state);
  return data.complete ? { status: 'done', data } : { status: 'partial', data, missing: missingOf(data), more };
}

function missingOf({ sinceMs }: SessionList): string {
  return t('data.olderMissing', 'Sessions that were last active before {{time}} are not loaded.', {
    time: new Date(sinceMs).toISOString(),
  });
}
