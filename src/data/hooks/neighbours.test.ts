import { act, renderHook, waitFor } from '@testing-library/react';
import { mergeDocuments } from '../../model/mergeDocuments';
import type { Session } from '../../model/session';
import { installFakeDataSources, type FakeDataSource } from '../run/testing/fakeDataSources';
import { fakeDocument, fakeLoki, type FakeRecord } from '../run/testing/fakeLoki';
import { golden } from '../run/testing/golden';
import { useNeighbours } from './useNeighbours';

const SCOPE = { sources: { lokiUid: 'loki', lokiName: 'Loki' }, service: 'shop', indexed: true };
const NOON = Date.parse('2026-11-24T12:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SESSION: Session = {
  ...mergeDocuments([])[0]!,
  id: 'this',
  startMs: NOON,
  endMs: NOON + 10 * MINUTE,
  user: { id: 'u-1' },
};

/** The documents of a session: one at its first minute's end, then one a minute. */
function documents(session: string, startMs: number, minutes: number, user = 'u-1'): FakeRecord[] {
  return Array.from({ length: minutes }, (_, n) =>
    fakeDocument({ session, version: n + 1, timeMs: startMs + (n + 1) * MINUTE, startMs, labels: { user_id: user } })
  );
}

function neighbours(query: FakeDataSource['query'], session: Session = SESSION, nowMs = NOON + 2 * DAY) {
  jest.spyOn(Date, 'now').mockReturnValue(nowMs);
  const log = installFakeDataSources({ uid: 'loki', type: 'loki', query });
  return { log, ...renderHook((given: Session) => useNeighbours(SCOPE, given), { initialProps: session }) };
}

afterEach(() => jest.restoreAllMocks());

describe('useNeighbours', () => {
  it('finds the nearest of the same user on each side, by one query each over the sessions stream', async () => {
    const { result, log } = neighbours(
      fakeLoki([
        ...documents('early', NOON - 3 * DAY, 5),
        ...documents('before', NOON - DAY, 5),
        ...documents('other', NOON - MINUTE, 5, 'u-2'),
        ...documents('this', NOON, 10),
        ...documents('after', NOON + DAY, 5),
        ...documents('late', NOON + DAY + 60 * MINUTE, 5),
      ])
    );
    await waitFor(() => expect(result.current?.status).toBe('done'));
    expect(result.current?.data).toMatchObject({
      earlier: { id: 'before', startMs: NOON - DAY, endMs: NOON - DAY + 5 * MINUTE },
      later: { id: 'after', startMs: NOON + DAY },
    });
    const theirs =
      '{service_name="shop", rum_stream="sessions"} | event_name="rum.session" | user_id="u-1" | session_id!="this"';
    expect(
      log.queries.map(({ text, from, to, target }) => [text, from, to, target.direction, target.maxLines])
    ).toEqual([
      [`${theirs} | rum_session_start_ms<${NOON + 1}`, NOON - 7 * DAY, NOON + 4 * 60 * MINUTE, 'backward', 100],
      [`${theirs} | rum_session_start_ms>${NOON - 1}`, NOON, NOON + 2 * DAY + MINUTE, 'forward', 100],
    ]);
  });

  it('goes by the start: sessions can lie side by side, and start together', async () => {
    const { result } = neighbours(
      fakeLoki([
        ...documents('long', NOON - 60 * MINUTE, 90),
        ...documents('inner', NOON - 30 * MINUTE, 5),
        ...documents('this', NOON, 10),
        ...documents('twin', NOON, 10),
        ...documents('zzz', NOON + MINUTE, 2),
      ])
    );
    await waitFor(() => expect(result.current?.status).toBe('done'));
    // Newest first and by id among equals: "this" before "twin".
    expect(result.current?.data).toMatchObject({ earlier: { id: 'twin' }, later: { id: 'zzz' } });
    const beforeTwin = neighbours(
      fakeLoki([
        ...documents('long', NOON - 60 * MINUTE, 90),
        ...documents('inner', NOON - 30 * MINUTE, 5),
        ...documents('this', NOON, 10),
      ]),
      { ...SESSION, id: 'twin' }
    ).result;
    await waitFor(() => expect(beforeTwin.current?.status).toBe('done'));
    expect(beforeTwin.current?.data).toMatchObject({ earlier: { id: 'inner' }, later: { id: 'this' } });
  });

  it('says that there is none within 7 days', async () => {
    const { result } = neighbours(fakeLoki(documents('old', NOON - 8 * DAY, 5)));
    await waitFor(() => expect(result.current?.status).toBe('empty'));
    expect(result.current).toMatchObject({ reason: 'No other session of u-1 in the last 7 days.', data: {} });
  });

  it('asks nothing for a visitor without an id, and once while the session goes on', async () => {
    const anonymous = neighbours(fakeLoki([]), { ...SESSION, user: { name: 'Ana' } });
    expect(anonymous.result.current).toBeUndefined();
    expect(anonymous.log.queries).toEqual([]);
    const { result, rerender, log } = neighbours(fakeLoki(documents('before', NOON - DAY, 5)));
    await waitFor(() => expect(result.current?.status).toBe('done'));
    rerender({ ...SESSION, endMs: SESSION.endMs + MINUTE });
    expect(result.current?.status).toBe('done');
    expect(log.queries).toHaveLength(2);
  });

  it('fails in words and tries again', async () => {
    let broken = true;
    const { result } = neighbours((target, request) =>
      broken ? golden('lokiError') : fakeLoki(documents('before', NOON - DAY, 5))(target, request)
    );
    await waitFor(() => expect(result.current?.status).toBe('failed'));
    expect(result.current).toMatchObject({ failure: { what: "the user's other sessions" } });
    broken = false;
    act(() => (result.current?.status === 'failed' ? result.current.retry() : undefined));
    await waitFor(() => expect(result.current).toMatchObject({ data: { earlier: { id: 'before' } } }));
  });
});
