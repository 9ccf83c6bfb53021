import { LoadingState, toDataFrame, type DataQueryResponse } from '@grafana/data';
import { renderHook } from '@testing-library/react';
import { parseFilter } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { SessionList } from '../../model/sessionList';
import { installFakeDataSources, type FakeDataSource } from '../run/testing/fakeDataSources';
import { goldenSession } from '../run/testing/goldenStory';
import type { NumbersOf } from './numbersOf';

/* What the tests of the numbers of the sessions page share. */

export const SCOPE = { sources: { lokiUid: 'loki', lokiName: 'Loki' }, service: 'shop', indexed: true };
const HOUR = 3_600_000;
export const RANGE = { from: 100 * HOUR, to: 101 * HOUR };

type Row = Record<string, string | number>;

/** Loki's answer to an instant metric query, as Grafana hands it over. */
export function table(rows: Row[]): DataQueryResponse {
  const labels = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => name !== 'value').sort();
  const fields = [
    { name: 'Time', type: 'time', values: rows.map(() => RANGE.to) },
    ...labels.map((name) => ({ name, type: 'string', values: rows.map((row) => row[name] ?? '') })),
    { name: 'Value #A', type: 'number', values: rows.map(({ value }) => value) },
  ];
  return { state: LoadingState.Done, data: rows.length === 0 ? [] : [toDataFrame({ fields })] };
}

export const failure = (message: string): DataQueryResponse => ({
  state: LoadingState.Done,
  data: [],
  error: { message },
});

/** A session of the golden document that starts at a time (ms); its id is that time. */
export function sessionAt(startMs: number, more: Partial<Session> = {}): Session {
  return { ...goldenSession(), id: String(startMs), startMs, ...more };
}

/** The list of sessions as the hook gives it: whole, or with older ones not loaded. */
export function listOf(sessions: Session[], complete: boolean): Outcome<SessionList> {
  const data = { sessions, read: sessions.length, sinceMs: RANGE.from, complete, loadingMore: false };
  return complete ? { status: 'done', data } : { status: 'partial', data, missing: 'older ones' };
}

/** Renders a hook of numbers over a data source that answers by `query`; `log` holds what was asked. */
export function renderNumbers<T>(
  use: (of: NumbersOf) => T,
  query: FakeDataSource['query'],
  more: Partial<NumbersOf> = {}
) {
  const log = installFakeDataSources({ uid: 'loki', type: 'loki', query });
  const of: NumbersOf = { scope: SCOPE, range: RANGE, ...more };
  return { log, ...renderHook((props: NumbersOf) => use(props), { initialProps: of }) };
}

export const filterOf = (text: string) => parseFilter(text).filter;
