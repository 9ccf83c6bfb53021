import { LoadingState, toDataFrame, type DataQueryResponse } from '@grafana/data';
import { act, renderHook, waitFor } from '@testing-library/react';
import { Observable } from 'rxjs';
import { parseFilter } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { SessionList } from '../../model/sessionList';
import { allowForSlowMachines } from '../run/testing/allowForSlowMachines';
import { installFakeDataSources, type FakeDataSource } from '../run/testing/fakeDataSources';
import { goldenSession } from '../run/testing/goldenStory';
import type { NumbersOf } from './numbersOf';
import { useCountryTotals } from './useCountryTotals';
import { useSessionFacets } from './useSessionFacets';
import { useSessionsOverTime } from './useSessionsOverTime';
import { useSessionTotals } from './useSessionTotals';

allowForSlowMachines();

const SCOPE = { sources: { lokiUid: 'loki', lokiName: 'Loki' }, service: 'shop', indexed: true };
const HOUR = 3_600_000;
const RANGE = { from: 100 * HOUR, to: 101 * HOUR };

type Row = Record<string, string | number>;

/** Loki's answer to an instant metric query, as Grafana hands it over. */
function table(rows: Row[]): DataQueryResponse {
  const labels = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => name !== 'value').sort();
  const fields = [
    { name: 'Time', type: 'time', values: rows.map(() => RANGE.to) },
    ...labels.map((name) => ({ name, type: 'string', values: rows.map((row) => row[name] ?? '') })),
    { name: 'Value #A', type: 'number', values: rows.map(({ value }) => value) },
  ];
  return { state: LoadingState.Done, data: rows.length === 0 ? [] : [toDataFrame({ fields })] };
}

const failure = (message: string): DataQueryResponse => ({ state: LoadingState.Done, data: [], error: { message } });

function sessionAt(startMs: number, more: Partial<Session> = {}): Session {
  return { ...goldenSession(), id: String(startMs), startMs, ...more };
}

function listOf(sessions: Session[], complete: boolean): Outcome<SessionList> {
  const data = { sessions, read: sessions.length, sinceMs: RANGE.from, complete, loadingMore: false };
  return complete ? { status: 'done', data } : { status: 'partial', data, missing: 'older ones' };
}

function render<T>(use: (of: NumbersOf) => T, query: FakeDataSource['query'], more: Partial<NumbersOf> = {}) {
  const log = installFakeDataSources({ uid: 'loki', type: 'loki', query });
  const of: NumbersOf = { scope: SCOPE, range: RANGE, ...more };
  return { log, ...renderHook((props: NumbersOf) => use(props), { initialProps: of }) };
}

const filterOf = (text: string) => parseFilter(text).filter;

describe('useSessionTotals', () => {
  const totals = (factor: number) =>
    table([
      { part: 'sessions', value: 10 * factor },
      { part: 'errored', value: 2 * factor },
      { part: 'loads', value: 20 * factor },
      { part: 'loadingTimeMs', value: 9000 * factor },
    ]);

  it('asks one query for the range and one for the range before, and takes the users from the list', async () => {
    const list = listOf([sessionAt(RANGE.from, { user: { id: 'a' } }), sessionAt(RANGE.from + 1, { user: {} })], false);
    const { result, log } = render(
      useSessionTotals,
      (_, { range }) => totals(range.to.valueOf() > RANGE.from ? 2 : 1),
      {
        filter: filterOf('browser:Chrome'),
        list,
      }
    );
    await waitFor(() => expect(result.current.data?.before).toBeDefined());
    expect(result.current).toMatchObject({
      status: 'done',
      data: {
        data: { sessions: 20, errored: 4, errors: 0, loads: 40, loadingTimeMs: 18_000, frustrated: 0, users: 1 },
        before: { sessions: 10, errored: 2 },
        ofLoaded: false,
        atLeast: false,
        usersAtLeast: true,
      },
    });
    expect(log.queries).toHaveLength(2);
    expect(log.queries.map(({ to }) => to).sort()).toEqual([RANGE.from - 1, RANGE.to - 1]);
    for (const { text, target } of log.queries) {
      expect(target.queryType).toBe('instant');
      expect(text.match(/ \| user_agent_name="Chrome"/g)).toHaveLength(9);
      expect(text.match(/\[3600000ms\]/g)).toHaveLength(9);
    }
  });

  it('stands without the range before, and says what is missing', async () => {
    let broken = true;
    const { result } = render(useSessionTotals, (_, { range }) =>
      broken && range.to.valueOf() <= RANGE.from ? failure('too old') : totals(1)
    );
    await waitFor(() => expect(result.current.status).toBe('partial'));
    expect(result.current).toMatchObject({
      data: { data: { sessions: 10 } },
      missing: 'The time range before could not be read: too old',
    });
    expect(result.current.data).not.toHaveProperty('before');
    broken = false;
    act(() => (result.current as { more?: () => void }).more?.());
    await waitFor(() => expect(result.current).toMatchObject({ status: 'done', data: { before: { sessions: 10 } } }));
  });

  it('fails where the range itself cannot be read', async () => {
    const { result } = render(useSessionTotals, () => failure('the ring is on fire'));
    await waitFor(() =>
      expect(result.current).toMatchObject({ status: 'failed', failure: { message: 'the ring is on fire' } })
    );
  });

  it('is empty where nothing was counted', async () => {
    const { result } = render(useSessionTotals, () => table([]));
    await waitFor(() => expect(result.current.status).toBe('empty'));
    expect(result.current.data?.data).toMatchObject({ sessions: 0, errored: 0 });
  });

  it('counts over the rows what Loki cannot filter, without a query', async () => {
    const rows = [sessionAt(RANGE.from, { counters: { errors: 3 } }), sessionAt(RANGE.from - 1)];
    const { result, log, rerender } = render(useSessionTotals, () => totals(1), {
      filter: filterOf('errors:>2'),
      list: listOf(rows, false),
    });
    expect(result.current).toMatchObject({
      status: 'done',
      data: { data: { sessions: 1, errors: 3 }, ofLoaded: true, atLeast: true, usersAtLeast: true },
    });
    expect(result.current.data).not.toHaveProperty('before');
    const filter = filterOf('errors:>2');
    rerender({ scope: SCOPE, range: RANGE, filter, list: listOf([], true) });
    expect(result.current).toMatchObject({ status: 'empty', data: { data: { sessions: 0 }, atLeast: false } });
    const failed: Outcome<SessionList> = {
      status: 'failed',
      failure: { what: 'sessions', message: 'no' },
      retry: jest.fn(),
    };
    rerender({ scope: SCOPE, range: RANGE, filter, list: failed });
    expect(result.current).toMatchObject({ status: 'failed', failure: { message: 'no' } });
    expect(log.queries).toHaveLength(0);
  });

  it('reads again when told to, and is cancelled when nobody waits any more', async () => {
    const open = new Set<number>();
    let asked = 0;
    const waiting = () =>
      new Observable<DataQueryResponse>(() => {
        const id = asked++;
        open.add(id);
        return () => void open.delete(id);
      });
    const { rerender, unmount } = render(useSessionTotals, waiting);
    await waitFor(() => expect(open.size).toBe(2));
    rerender({ scope: SCOPE, range: RANGE, refresh: 1 });
    await waitFor(() => expect([...open]).toEqual([2, 3]));
    rerender({ scope: SCOPE, range: { from: RANGE.from + 1, to: RANGE.to + 1 } });
    await waitFor(() => expect([...open]).toEqual([4, 5]));
    unmount();
    expect(open.size).toBe(0);
  });
});

describe('useSessionFacets', () => {
  it('counts each field without what the filter says of it, in one query', async () => {
    const { result, log } = render(
      useSessionFacets,
      () =>
        table([
          { part: 'browser by user_agent_name', user_agent_name: 'Chrome', value: 3 },
          { part: 'browser by user_agent_name', user_agent_name: '', value: 4 },
          { part: 'country by geo_country_iso_code', geo_country_iso_code: 'DE', value: 2 },
          { part: 'country by geo_country_iso_code', geo_country_iso_code: '', value: 5 },
          { part: 'country by rum_timezone', rum_timezone: 'Europe/Berlin', value: 4 },
          { part: 'country by rum_timezone', rum_timezone: 'UTC', value: 1 },
        ]),
      { filter: filterOf('browser:Chrome os:Linux') }
    );
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data).toMatchObject({
      data: {
        browser: [
          { value: '', count: 4 },
          { value: 'Chrome', count: 3 },
        ],
        country: [
          { value: 'DE', count: 6 },
          { value: '', count: 1 },
        ],
        os: [],
      },
      ofLoaded: false,
      missing: {},
    });
    expect(log.queries).toHaveLength(1);
    const partOf = (name: string) =>
      log.queries[0]?.text.split(' or label_replace').find((text) => text.includes(`"${name}`)) ?? '';
    expect(partOf('browser by')).toContain('os_name="Linux"');
    expect(partOf('browser by')).not.toContain('user_agent_name="Chrome"');
    expect(partOf('os by')).not.toContain('os_name="Linux"');
    expect(partOf('release by')).toContain('user_agent_name="Chrome" | os_name="Linux"');
  });

  it('says where there are others, and which field has too many values', async () => {
    const releases = Array.from({ length: 100 }, (_, n) => ({ service_version: `1.${n}`, value: 1 }));
    const { result } = render(useSessionFacets, ({ expr = '' }) => {
      if (expr.includes('environment')) {
        return failure('maximum number of series (500) reached for a single query');
      }
      const label = expr.includes('label_replace') && { part: 'release by service_version' };
      return table(expr.includes('service_version') ? releases.map((row) => ({ ...row, ...label })) : []);
    });
    await waitFor(() => expect(result.current.status).toBe('partial'));
    expect(result.current.data?.missing).toEqual({
      release: 'Only the 100 commonest are listed, there may be others.',
      environment: 'There are too many different values to count.',
    });
    expect(result.current.data?.data.release).toHaveLength(100);
    expect(result.current.data?.data).not.toHaveProperty('environment');
  });
});

describe('useCountryTotals', () => {
  const byZone = (count: number, total: string) =>
    Array.from({ length: count }, (_, n) => ({ part: `${total} by time zone`, rum_timezone: `Zone/${n}`, value: 1 }));

  it('asks two queries, and one more for each time that the series would be too many', async () => {
    for (const [places, queries] of [
      [1, 2],
      [50, 2],
      [51, 3],
      [130, 4],
      [400, 9],
    ] as const) {
      const { log, result, unmount } = render(useCountryTotals, ({ expr = '' }) =>
        table(expr.includes('session.start') ? byZone(places, 'sessions') : [])
      );
      await waitFor(() => expect(result.current.status).toBe('done'));
      expect([places, log.queries.length]).toEqual([places, queries]);
      unmount();
    }
  });

  it('gives each country its totals of both kinds, and its users of the list', async () => {
    const client = { country: 'DE' };
    const list = listOf([sessionAt(RANGE.from, { client, user: { id: 'a' } })], true);
    const { result } = render(
      useCountryTotals,
      ({ expr = '' }) =>
        table(
          expr.includes('session.start')
            ? [
                { part: 'sessions by country', geo_country_iso_code: 'DE', value: 3 },
                { part: 'sessions by time zone', rum_timezone: 'Europe/Berlin', value: 2 },
              ]
            : [
                { part: 'errors by country', geo_country_iso_code: 'DE', value: 7 },
                { part: 'loads by time zone', rum_timezone: 'Europe/Paris', value: 1 },
              ]
        ),
      { list }
    );
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data).toMatchObject({
      data: [
        { country: 'DE', derived: true, totals: { sessions: 5, errors: 7, users: 1 } },
        { country: 'FR', derived: false, totals: { sessions: 0, loads: 1, users: 0 } },
      ],
      usersAtLeast: false,
    });
  });

  it('says that some is missing where a total has too many places', async () => {
    const { result } = render(useCountryTotals, ({ expr = '' }) => {
      if (expr.includes('rum_delta_views')) {
        return failure('maximum number of series (500) reached for a single query');
      }
      return table(expr.includes('session.start') ? byZone(400, 'sessions') : []);
    });
    await waitFor(() => expect(result.current.status).toBe('partial'));
    expect(result.current).toMatchObject({
      missing: expect.stringContaining('maximum number of series (500)') as string,
    });
    expect(result.current.data?.data).toMatchObject([{ country: '', totals: { sessions: 400 } }]);
  });
});

describe('useSessionsOverTime', () => {
  const rangeFrame = (part: string, values: number[]) =>
    toDataFrame({
      fields: [
        { name: 'Time', type: 'time', values: values.map((_, n) => RANGE.from + (n + 1) * 60_000) },
        { name: 'Value', type: 'number', values, labels: { part } },
      ],
    });

  it('splits by errors what Loki can count of them', async () => {
    const { result, log } = render(
      (of) => useSessionsOverTime(of, 'errors'),
      () => ({ state: LoadingState.Done, data: [rangeFrame('started', [2, 3]), rangeFrame('errored', [0, 1])] })
    );
    await waitFor(() => expect(result.current.status).toBe('done'));
    const { data = [] } = result.current.data ?? {};
    expect(data.map(({ name, values }) => [name, ...values.slice(0, 3)])).toEqual([
      ['without errors', 2, 2, 0],
      ['with errors', 0, 1, 0],
    ]);
    expect(log.queries).toHaveLength(1);
  });

  it('is of the rows where Loki cannot filter', () => {
    const { result, log } = render((of) => useSessionsOverTime(of, 'browser'), undefined, {
      filter: filterOf('duration:>1s'),
      list: listOf([sessionAt(RANGE.from + 60_000)], true),
    });
    expect(result.current).toMatchObject({ status: 'done', data: { ofLoaded: true, atLeast: false } });
    expect(result.current.data?.data[0]?.values[1]).toBe(1);
    expect(log.queries).toHaveLength(0);
  });
});
