import { act, renderHook, waitFor } from '@testing-library/react';
import { NEVER, Observable } from 'rxjs';
import { mergeDocuments } from '../../model/mergeDocuments';
import type { Session } from '../../model/session';
import { installFakeDataSources, type FakeDataSource } from '../run/testing/fakeDataSources';
import { fakeDocument, fakeLoki, type FakeRecord } from '../run/testing/fakeLoki';
import { golden, GOLDEN_RANGE, GOLDEN_SESSION } from '../run/testing/golden';
import { useSession } from './useSession';
import { useOwnLogs } from './useOwnLogs';
import { useSessionStory } from './useSessionStory';

const SOURCES = { lokiUid: 'loki', lokiName: 'Loki' };
const SCOPE = { sources: SOURCES, service: 'shop', indexed: true };
const NOON = Date.parse('2026-11-24T12:00:00Z');
const HOUR = 3_600_000;
const ID = 'a'.repeat(32);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOON);
});
afterEach(() => jest.restoreAllMocks());

function find(records: FakeRecord[], options: { id?: string; service?: string; indexed?: boolean } = {}) {
  const { id = ID, service, indexed = true } = options;
  const log = installFakeDataSources({
    uid: 'loki',
    type: 'loki',
    query: fakeLoki(records),
    labelValues: (_, stream) => Promise.resolve(stream && !indexed ? [] : ['shop', 'admin']),
  });
  const range = { from: NOON - HOUR, to: NOON };
  return { log, ...renderHook(() => useSession(SOURCES, id, { service, range: { ...range } })) };
}

describe('useSession', () => {
  it('finds a session near the hint, with its scope and its end', async () => {
    const start = NOON - 2 * HOUR;
    const { result, log } = find(
      [
        fakeDocument({ session: ID, version: 1, timeMs: start, startMs: start, labels: { rum_stream: 'sessions' } }),
        { timeMs: start + 5000, labels: { event_name: 'session.end', session_id: ID, rum_stream: 'sessions' } },
      ],
      { service: 'shop' }
    );
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data).toMatchObject({
      session: { id: ID, startMs: start, ended: true },
      scope: { service: 'shop', indexed: true, sources: SOURCES },
    });
    expect(log.queries.map(({ text }) => text)).toEqual([
      `{service_name="shop", rum_stream="sessions"} | session_id="${ID}"`,
    ]);
  });

  it('goes back a week, and over all services, where the hint is wrong', async () => {
    const start = NOON - 60 * HOUR;
    const { result, log } = find([fakeDocument({ session: ID, version: 1, timeMs: start, startMs: start })], {
      service: 'admin',
    });
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data?.scope.service).toBe('shop');
    expect(log.queries[1]).toMatchObject({
      text: `{rum_stream="sessions"} | session_id="${ID}"`,
      from: NOON - 7 * 24 * HOUR,
    });
  });

  it('never scans all services where the label is not indexed', async () => {
    const { result, log } = find([], { indexed: false });
    await waitFor(() =>
      expect(result.current).toMatchObject({ status: 'empty', reason: expect.stringContaining('service') as string })
    );
    // Only what the index answers at once: no stream has the label.
    expect(log.queries.map(({ text }) => text)).toEqual([
      'sum by (service_name) (count_over_time({rum_stream="sessions"} [604800s]))',
    ]);
  });

  it('reads it again when asked, and keeps what is known meanwhile', async () => {
    const start = NOON - HOUR / 2;
    const records = [fakeDocument({ session: ID, version: 1, timeMs: start, startMs: start })];
    const log = installFakeDataSources({
      uid: 'loki',
      type: 'loki',
      query: (target, request) => fakeLoki(records)(target, request),
      labelValues: () => Promise.resolve(['shop']),
    });
    const hint = { service: 'shop', range: { from: NOON - HOUR, to: NOON } };
    const { result, rerender } = renderHook((reading: number) => useSession(SOURCES, ID, hint, reading), {
      initialProps: 0,
    });
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data?.readMs).toBe(NOON);
    records.push(fakeDocument({ session: ID, version: 2, timeMs: start + 5000, startMs: start }));
    rerender(1);
    expect(result.current).toMatchObject({ status: 'loading', data: { session: { endMs: start } } });
    await waitFor(() => expect(result.current).toMatchObject({ data: { session: { endMs: start + 5000 } } }));
    expect(log.queries).toHaveLength(2);
  });

  it('says why there is none', async () => {
    const nowhere = find([]).result;
    await waitFor(() => expect(nowhere.current).toMatchObject({ status: 'empty' }));
    const start = { timeMs: NOON - 1000, labels: { event_name: 'session.start', session_id: ID } };
    const fresh = find([start]).result;
    await waitFor(() =>
      expect(fresh.current).toMatchObject({
        status: 'empty',
        reason: expect.stringContaining('only just started') as string,
      })
    );
  });

  it('asks nothing for an id that is none', async () => {
    const { result, log } = find([], { id: '"} or {a="' });
    await waitFor(() => expect(result.current.status).toBe('empty'));
    expect([log.queries, log.labels]).toEqual([[], []]);
  });
});

const GOLDEN: Session = {
  ...mergeDocuments([])[0]!,
  id: GOLDEN_SESSION,
  startMs: GOLDEN_RANGE.from,
  endMs: GOLDEN_RANGE.to,
};

function tell(query: FakeDataSource['query'], session: Session = GOLDEN) {
  const log = installFakeDataSources({ uid: 'loki', type: 'loki', query });
  return { log, ...renderHook((given: Session) => useSessionStory(SCOPE, given), { initialProps: session }) };
}

function lines(count: number): FakeRecord[] {
  return Array.from({ length: count }, (_, n) => ({
    timeMs: GOLDEN_RANGE.from + Math.floor(n / 3),
    line: `line ${n}`,
    labels: { session_id: GOLDEN_SESSION, event_name: 'rum.view' },
  }));
}

describe('useSessionStory', () => {
  it('tells a recorded session', async () => {
    const { result, log } = tell(() => golden('lokiEvents'));
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data).toMatchObject({ views: { length: 4 }, actions: { length: 8 }, errors: { length: 2 } });
    expect(log.queries).toMatchObject([
      {
        text: `{service_name="shop"} | session_id="${GOLDEN_SESSION}" | event_name!=""`,
        target: { direction: 'forward' },
      },
    ]);
  });

  it('reads all pages, every record once, though many share the millisecond at the border', async () => {
    const { result, log } = tell(fakeLoki(lines(3500)));
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data?.lines.map(({ message }) => message)).toEqual(lines(3500).map(({ line }) => line));
    expect(log.queries).toHaveLength(4);
  });

  it('gets past a page that is full of one millisecond', async () => {
    const same = lines(1200).map((record) => ({ ...record, timeMs: GOLDEN_RANGE.from }));
    const { result } = tell(fakeLoki([...same, { ...same[0]!, timeMs: GOLDEN_RANGE.from + 5 }]));
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data?.lines).toHaveLength(1001);
  });

  it('stops at 30 pages and goes on when asked', async () => {
    const { result } = tell(fakeLoki(lines(31_000)));
    await waitFor(() => expect(result.current.status).toBe('partial'));
    act(() => (result.current.status === 'partial' ? result.current.more?.() : undefined));
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data?.lines).toHaveLength(31_000);
  });

  it('tells an error from an empty story', async () => {
    const empty = tell(() => golden('lokiEmpty')).result;
    await waitFor(() => expect(empty.current.status).toBe('empty'));
    const failed = tell(() => golden('lokiError')).result;
    await waitFor(() => expect(failed.current.status).toBe('failed'));
  });

  it('cancels when it is gone, and when another session is asked for', async () => {
    const stopped: string[] = [];
    const endless = (target: { expr?: string }): Observable<never> =>
      new Observable((subscriber) => {
        const inner = NEVER.subscribe(subscriber);
        return () => {
          inner.unsubscribe();
          stopped.push(target.expr ?? '');
        };
      });
    const { rerender, unmount, log } = tell(endless);
    await waitFor(() => expect(log.queries).toHaveLength(1));
    rerender({ ...GOLDEN });
    expect(stopped).toEqual([]);
    rerender({ ...GOLDEN, id: ID });
    await waitFor(() => expect(log.queries).toHaveLength(2));
    expect(stopped).toHaveLength(1);
    unmount();
    expect(stopped[1]).toContain(ID);
  });
});

describe('useOwnLogs', () => {
  const OWN: FakeRecord[] = lines(1500).map(({ timeMs, line }) => ({
    timeMs,
    line: `own ${line}`,
    labels: { session_id: GOLDEN_SESSION, service_name: 'shop' },
  }));

  function logs(query: FakeDataSource['query']) {
    const log = installFakeDataSources({ uid: 'loki', type: 'loki', query });
    return { log, ...renderHook(() => useOwnLogs(SCOPE, GOLDEN)) };
  }

  it('reads what the page logged itself and the story does not have', async () => {
    const records = [...OWN, ...lines(20)];
    const { result, log } = logs(fakeLoki(records));
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data?.map(({ message }) => message)).toEqual(OWN.map(({ line }) => line));
    expect(log.queries).toHaveLength(2);
    const { result: story } = tell(fakeLoki(records));
    await waitFor(() => expect(story.current.data?.lines).toHaveLength(20));
  });

  it('is empty where it logged nothing, failed where Loki fails', async () => {
    const nothing = logs(fakeLoki(lines(3))).result;
    await waitFor(() => expect(nothing.current.status).toBe('empty'));
    const refused = logs(() => golden('lokiError')).result;
    await waitFor(() => expect(refused.current.status).toBe('failed'));
  });
});
