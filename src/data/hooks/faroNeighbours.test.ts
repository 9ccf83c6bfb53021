import { renderHook, waitFor } from '@testing-library/react';
import { emptySession } from '../../model/emptySession';
import type { Scope } from '../../model/settings';
import { installFakeDataSources } from '../run/testing/fakeDataSources';
import { fakeFaro, fakeVisit, type FakeLine } from '../run/testing/fakeFaro';
import { useNeighbours } from './useNeighbours';
import { useSession } from './useSession';

const NOON = Date.parse('2026-11-30T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SOURCES = { lokiUid: 'loki', lokiName: 'Loki', faroSelector: '{app="faro"}' };
const SCOPE: Scope = { sources: SOURCES, service: 'shop', indexed: true };

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOON);
});
afterEach(() => jest.restoreAllMocks());

describe('the sessions of a user before and after one of Faro’s', () => {
  const of = (id: string, startMs: number, user = 'ana+1@shop') => fakeVisit(id, startMs, 3, { user_id: user });

  function openNeighbours(lines: FakeLine[], id = 's5') {
    const log = installFakeDataSources({ uid: 'loki', type: 'loki', query: fakeFaro(lines) });
    const hook = renderHook(() => {
      const found = useSession(SOURCES, id, { range: { from: NOON - 3 * DAY, to: NOON } });
      const session = found.data?.session;
      return useNeighbours(found.status === 'done' ? SCOPE : undefined, session ?? emptySession(id));
    });
    return { ...hook, log };
  }

  it('are found by the lines that name the user', async () => {
    const { result, log } = openNeighbours([
      ...of('s1', NOON - 3 * DAY),
      ...of('s2', NOON - 2 * DAY - HOUR),
      ...of('sx', NOON - 2 * DAY - MINUTE, 'ana+1@shopping'),
      ...of('s5', NOON - 2 * DAY),
      // The session after it names it.
      ...fakeVisit('s6', NOON - 2 * DAY + HOUR, 2, { user_id: 'ana+1@shop', session_attr_previousSession: 's5' }),
      ...of('s7', NOON - DAY),
    ]);
    await waitFor(() => expect(result.current?.status).toBe('done'));
    expect(result.current?.data).toMatchObject({
      earlier: { id: 's2', startMs: NOON - 2 * DAY - HOUR, endMs: NOON - 2 * DAY - HOUR + 3000 },
      later: { id: 's6', startMs: NOON - 2 * DAY + HOUR },
    });
    const asked = log.queries.slice(-3).map(({ text }) => text);
    expect(asked).toEqual([
      '{app="faro"} |= "shop" |= "ana+1@shop" !~ "session_id\\"?(=|:)\\"?s5\\\\b"',
      '{app="faro"} |= "shop" |= "ana+1@shop" !~ "session_id\\"?(=|:)\\"?s5\\\\b"',
      '{app="faro"} |= "shop" |~ "s2|s1|s6|s7"',
    ]);
  });

  it('go by their start: one that began earlier and goes on is none after it', async () => {
    const { result } = openNeighbours([
      ...fakeVisit('long', NOON - DAY - MINUTE, 3000, { user_id: 'ana+1@shop' }),
      ...of('s5', NOON - DAY),
      ...of('s6', NOON - DAY + 2 * MINUTE),
    ]);
    await waitFor(() => expect(result.current?.status).toBe('done'));
    expect(result.current?.data).toMatchObject({ earlier: { id: 'long' }, later: { id: 's6' } });
  });

  it('are none where there are none, in words', async () => {
    const { result } = openNeighbours(of('s5', NOON - DAY));
    await waitFor(() => expect(result.current?.status).toBe('empty'));
    expect(result.current).toMatchObject({ reason: 'No other session of ana+1@shop in the last 7 days.' });
  });

  it('are not asked for of a visitor whom nobody knows', async () => {
    const { result, log } = openNeighbours(fakeVisit('s5', NOON - DAY));
    await waitFor(() => expect(log.queries.length).toBeGreaterThan(0));
    expect(result.current).toBeUndefined();
  });
});
