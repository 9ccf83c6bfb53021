import { act, renderHook, waitFor } from '@testing-library/react';
import type { SessionList } from '../../model/sessionList';
import { installFakeDataSources } from '../run/testing/fakeDataSources';
import { fakeDocument, fakeLoki, type FakeRecord } from '../run/testing/fakeLoki';
import { golden, GOLDEN_RANGE } from '../run/testing/golden';
import { useSessionList } from './useSessionList';

const SCOPE = { sources: { lokiUid: 'loki', lokiName: 'Loki' }, service: 'shop', indexed: true };
const NOON = Date.parse('2026-11-24T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function list(records: FakeRecord[], range = { from: NOON - HOUR, to: NOON }) {
  const log = installFakeDataSources({ uid: 'loki', type: 'loki', query: fakeLoki(records) });
  const hook = renderHook(
    (props: { range: typeof range; refresh: number }) => useSessionList(SCOPE, props.range, props.refresh),
    { initialProps: { range, refresh: 0 } }
  );
  return { log, ...hook };
}

const id = (n: number): string => n.toString(16).padStart(32, '0');
const loaded = (data: SessionList | undefined) => data?.sessions.length;

/** One session after the other, three documents each, a second between documents. */
function crowd(sessions: number, endMs = NOON): FakeRecord[] {
  return Array.from({ length: sessions * 3 }, (_, n) => {
    const timeMs = endMs - (sessions * 3 - n) * 1000;
    const version = (n % 3) + 1;
    return fakeDocument({
      session: id(Math.floor(n / 3)),
      version,
      timeMs,
      startMs: timeMs - (version - 1) * 1000,
      counters: { clicks: version * 10 },
    });
  });
}

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOON);
});

afterEach(() => jest.restoreAllMocks());

describe('useSessionList', () => {
  it('reads recorded documents', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(GOLDEN_RANGE.to);
    installFakeDataSources({ uid: 'loki', type: 'loki', query: () => golden('lokiDocuments') });
    const { result } = renderHook(() => useSessionList(SCOPE, GOLDEN_RANGE, 0));
    expect(result.current).toEqual({ status: 'loading' });
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(loaded(result.current.data)).toBe(3);
    expect(result.current.data?.complete).toBe(true);
  });

  it('counts the documents that it cannot read, and lists the others', async () => {
    const nameless = { timeMs: NOON - MINUTE, labels: { event_name: 'rum.session', service_name: 'shop' } };
    const { result } = list([...crowd(2), nameless]);
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(loaded(result.current.data)).toBe(2);
    expect(result.current.data?.unreadable).toBe(1);
  });

  it('pages through more than 1,000 documents, each session once and whole', async () => {
    const { result, log } = list(crowd(900));
    await waitFor(() => expect(result.current.status).toBe('partial'));
    expect(loaded(result.current.data)).toBeGreaterThanOrEqual(333);
    expect(result.current.data?.complete).toBe(false);
    for (let page = 0; page < 5 && result.current.status === 'partial'; page++) {
      const { more } = result.current;
      act(() => more?.());
      expect(result.current).toMatchObject({ status: 'partial', data: { loadingMore: true } });
      await waitFor(() => expect(result.current.data?.loadingMore).toBe(false));
    }
    expect(result.current.status).toBe('done');
    expect(loaded(result.current.data)).toBe(900);
    expect(result.current.data?.sessions.every(({ counters }) => counters.clicks === 30)).toBe(true);
    expect(new Set(result.current.data?.sessions.map((session) => session.id)).size).toBe(900);
    expect(log.queries.every(({ target }) => (target.maxLines ?? 0) <= 1000)).toBe(true);
  });

  it('adds up the tabs of a session, also one that was last heard of before the range', async () => {
    const start = NOON - 2 * HOUR;
    const { result } = list([
      fakeDocument({
        session: id(1),
        tab: 'a',
        version: 1,
        timeMs: start + MINUTE,
        startMs: start,
        counters: { clicks: 1 },
      }),
      fakeDocument({
        session: id(1),
        tab: 'a',
        version: 2,
        timeMs: start + 9 * MINUTE,
        startMs: start,
        counters: { clicks: 5 },
      }),
      fakeDocument({
        session: id(1),
        tab: 'b',
        version: 3,
        timeMs: NOON - MINUTE,
        startMs: start,
        counters: { clicks: 2 },
      }),
      fakeDocument({ session: id(2), version: 1, timeMs: start, startMs: start }),
    ]);
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data?.sessions).toMatchObject([
      { id: id(1), tabs: 2, counters: { clicks: 7 }, startMs: start, durationMs: 2 * HOUR - MINUTE },
    ]);
  });

  it('shows whole numbers for sessions that go on after a past range', async () => {
    const to = NOON - 3 * HOUR;
    const start = to - 5 * MINUTE;
    const { result } = list(
      [
        fakeDocument({ session: id(1), version: 1, timeMs: start, startMs: start, counters: { errors: 0 } }),
        fakeDocument({ session: id(1), version: 2, timeMs: to + MINUTE, startMs: start, counters: { errors: 4 } }),
      ],
      { from: to - HOUR, to }
    );
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data?.sessions).toMatchObject([{ counters: { errors: 4 }, durationMs: 6 * MINUTE }]);
  });

  it('knows which sessions have ended', async () => {
    const timeMs = NOON - 30_000;
    const documents = [1, 2].map((n) => fakeDocument({ session: id(n), version: 1, timeMs, startMs: timeMs - n }));
    const end = { timeMs, labels: { event_name: 'session.end', rum_stream: 'sessions', session_id: id(2) } };
    const { result } = list([...documents, end]);
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data?.sessions.map(({ ended }) => ended)).toEqual([undefined, true]);
  });

  it('says when there is nothing, and when the newest session was', async () => {
    const timeMs = NOON - 26 * HOUR;
    const { result } = list([fakeDocument({ session: id(1), version: 1, timeMs, startMs: timeMs })]);
    await waitFor(() => expect(result.current.status).toBe('empty'));
    expect(result.current).toMatchObject({ data: { sessions: [], newestBeforeMs: timeMs } });
  });

  it('keeps what it has while it reads again, and takes up what is new', async () => {
    const records = crowd(500);
    const { result, rerender, log } = list(records);
    await waitFor(() => expect(result.current.status).toBe('partial'));
    act(() => (result.current.status === 'partial' ? result.current.more?.() : undefined));
    await waitFor(() => expect(result.current.status).toBe('done'));
    records.push(fakeDocument({ session: id(7777), version: 1, timeMs: NOON + 4000, startMs: NOON + 4000 }));
    const asked = log.queries.length;
    rerender({ range: { from: NOON - HOUR + 5000, to: NOON + 5000 }, refresh: 1 });
    expect(result.current).toMatchObject({ status: 'loading' });
    expect(loaded(result.current.data)).toBe(500);
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(loaded(result.current.data)).toBe(501);
    expect(result.current.data?.sessions[0]?.id).toBe(id(7777));
    const pages = log.queries.slice(asked).filter(({ text }) => !text.includes('session_id') && !text.includes('end'));
    expect(pages).toHaveLength(1);
  });

  it('fails in words, keeps its data and tries again', async () => {
    let broken = true;
    const answer = fakeLoki(crowd(3));
    const log = installFakeDataSources({
      uid: 'loki',
      type: 'loki',
      query: (target, request) => (broken ? golden('lokiError') : answer(target, request)),
    });
    const range = { from: NOON - HOUR, to: NOON };
    const { result } = renderHook(() => useSessionList(SCOPE, range, 0));
    await waitFor(() => expect(result.current.status).toBe('failed'));
    expect(result.current).toMatchObject({
      failure: {
        what: 'sessions',
        message: expect.stringContaining('parse error') as string,
        query: log.queries[0]?.text,
      },
    });
    broken = false;
    act(() => (result.current.status === 'failed' ? result.current.retry() : undefined));
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(loaded(result.current.data)).toBe(3);
  });

  it('keeps the loaded pages when an older one fails', async () => {
    let broken = false;
    const answer = fakeLoki(crowd(500));
    installFakeDataSources({
      uid: 'loki',
      type: 'loki',
      query: (target, request) => (broken ? golden('lokiError') : answer(target, request)),
    });
    const range = { from: NOON - HOUR, to: NOON };
    const { result } = renderHook(() => useSessionList(SCOPE, range, 0));
    await waitFor(() => expect(result.current.status).toBe('partial'));
    const before = loaded(result.current.data);
    broken = true;
    act(() => (result.current.status === 'partial' ? result.current.more?.() : undefined));
    await waitFor(() => expect(result.current.status).toBe('failed'));
    expect(loaded(result.current.data)).toBe(before);
    broken = false;
    act(() => (result.current.status === 'failed' ? result.current.retry() : undefined));
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(loaded(result.current.data)).toBe(500);
  });
});
