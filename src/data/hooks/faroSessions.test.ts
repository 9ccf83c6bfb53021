import { LoadingState, toDataFrame } from '@grafana/data';
import { act, renderHook, waitFor } from '@testing-library/react';
import { parseFilter } from '../../model/filter/sessionFilter';
import type { Scope } from '../../model/settings';
import { fakeFaro, fakeLine, fakeVisit, type FakeLine } from '../run/testing/fakeFaro';
import { installFakeDataSources } from '../run/testing/fakeDataSources';
import { useEnvironments } from './useEnvironments';
import { useErrorImpact } from './useErrorImpact';
import { useFindPasted } from './useFindPasted';
import { useServices } from './useServices';
import { useSession } from './useSession';
import { useSessionList } from './useSessionList';
import { useSessionResources } from './useSessionResources';
import { useSessionStory } from './useSessionStory';
import { useSessionTotals } from './useSessionTotals';
import { useSources } from './useSources';

const NOON = Date.parse('2026-11-30T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SELECTOR = '{app="faro"}';
const SOURCES = { lokiUid: 'loki', lokiName: 'Loki', faroSelector: SELECTOR };
const SCOPE: Scope = { sources: SOURCES, service: 'shop', indexed: true };
const RANGE = { from: NOON - HOUR, to: NOON };

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOON);
});
afterEach(() => jest.restoreAllMocks());

function install(lines: FakeLine[]) {
  return installFakeDataSources({ uid: 'loki', type: 'loki', query: fakeFaro(lines) });
}

/** A thousand lines of a second, some minutes before noon. */
function burst(n: number): FakeLine[] {
  const startMs = NOON - (n + 1) * 4 * MINUTE;
  return fakeVisit(`s${n}x`, startMs, 999).map((line, ms) => ({ ...line, timeMs: startMs + ms }));
}

function openList(text = '', range = RANGE) {
  const { filter } = parseFilter(text);
  return renderHook(() => useSessionList(SCOPE, range, 0, filter));
}

describe('the list of sessions, of Faro’s lines', () => {
  it('is made of the lines of one application, whole, in the range', async () => {
    const log = install([
      ...fakeVisit('s1', NOON - 30 * MINUTE, 4),
      ...fakeVisit('s2', NOON - 20 * MINUTE, 2, { app_environment: 'prod', user_id: 'ana' }),
      ...fakeVisit('other', NOON - 10 * MINUTE, 2, { app_name: 'shop-admin' }),
      ...fakeVisit('old', NOON - 3 * HOUR),
    ]);
    const { result } = openList();
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data?.sessions).toMatchObject([
      { id: 's2', durationMs: 2000, source: 'faro', client: { environment: 'prod' }, user: { id: 'ana' } },
      { id: 's1', startMs: NOON - 30 * MINUTE, durationMs: 4000 },
    ]);
    expect(result.current.data).toMatchObject({ complete: true, lines: 11 });
    expect(log.queries[0]?.text).toBe('{app="faro"} |= "shop"');
  });

  it('has the numbers of whole sessions, whatever the range cuts off', async () => {
    install(fakeVisit('s1', NOON - HOUR - 5 * MINUTE, 600));
    const { result } = openList();
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data?.sessions).toMatchObject([{ startMs: NOON - HOUR - 5 * MINUTE, durationMs: 600_000 }]);
    const past = openList('', { from: NOON - 2 * HOUR, to: NOON - HOUR });
    await waitFor(() => expect(past.result.current.status).toBe('done'));
    expect(past.result.current.data?.sessions).toMatchObject([{ durationMs: 600_000 }]);
  });

  it('stops at the newest 10,000 lines, says so, and reads on', async () => {
    const lines = Array.from({ length: 12 }, (_, n) => burst(n));
    install(lines.flat());
    const { result } = openList();
    await waitFor(() => expect(result.current.status).toBe('partial'), { timeout: 30_000 });
    expect(result.current.data?.lines).toBeGreaterThanOrEqual(9_900);
    expect(result.current.data?.lines).toBeLessThanOrEqual(10_000);
    expect(result.current.data?.complete).toBe(false);
    const before = result.current.data?.sessions.length ?? 0;
    act(() => (result.current.status === 'partial' ? result.current.more?.() : undefined));
    await waitFor(() => expect(result.current.status).toBe('done'), { timeout: 30_000 });
    expect(result.current.data?.sessions).toHaveLength(12);
    expect(before).toBeLessThan(12);
  });

  it('keeps what it has read when it is read again, and counts no line twice', async () => {
    const older = Array.from({ length: 12 }, (_, n) => burst(n));
    const newer = fakeVisit('new', NOON + MINUTE);
    const log = install([...older.flat(), ...newer]);
    const { result, rerender } = renderHook(
      ({ range, refresh }: { range: typeof RANGE; refresh: number }) => useSessionList(SCOPE, range, refresh),
      { initialProps: { range: RANGE, refresh: 0 } }
    );
    await waitFor(() => expect(result.current.status).toBe('partial'), { timeout: 30_000 });
    const { lines = 0, sessions } = result.current.data ?? { sessions: [] };
    log.queries.length = 0;
    jest.spyOn(Date, 'now').mockReturnValue(NOON + 2 * MINUTE);
    rerender({ range: { from: RANGE.from + 2 * MINUTE, to: NOON + 2 * MINUTE }, refresh: 1 });
    await waitFor(() => expect(result.current.data?.sessions[0]?.id).toBe('new'), { timeout: 30_000 });
    expect(result.current.data?.sessions).toHaveLength(sessions.length + 1);
    expect(result.current.data?.lines).toBe(lines + newer.length);
    // A page of lines, and the rest of the sessions at its border.
    expect(log.queries.length).toBeLessThanOrEqual(3);
  });

  it('applies all of a filter to the rows', async () => {
    const log = install([
      ...fakeVisit('s1', NOON - MINUTE),
      ...fakeVisit('s2', NOON - MINUTE, 1, { browser_name: 'Firefox' }),
    ]);
    const { result } = openList('browser:Firefox');
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data?.sessions.map(({ id }) => id)).toEqual(['s2']);
    expect(log.queries.every(({ text }) => !text.includes('Firefox'))).toBe(true);
  });

  it('says when the newest session was where the range has none', async () => {
    install(fakeVisit('old', NOON - 3 * HOUR));
    const { result } = openList();
    await waitFor(() => expect(result.current.status).toBe('empty'));
    expect(result.current.data?.newestBeforeMs).toBe(NOON - 3 * HOUR + 1000);
  });

  it('counts totals over the rows', async () => {
    install([...fakeVisit('s1', NOON - MINUTE), ...fakeVisit('s2', NOON - MINUTE)]);
    const { result } = renderHook(() => {
      const list = useSessionList(SCOPE, RANGE, 0);
      return useSessionTotals({ scope: SCOPE, range: RANGE, list });
    });
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data).toMatchObject({ ofLoaded: true, atLeast: false, data: { sessions: 2 } });
    expect(result.current.data?.data).not.toHaveProperty('frustrated');
  });
});

describe('what can be chosen', () => {
  it('the applications and environments that lines name', async () => {
    const log = install([
      ...fakeVisit('s1', NOON - MINUTE, 1, { app_environment: 'prod' }),
      ...fakeVisit('s2', NOON - MINUTE, 1, { app_name: 'admin' }),
    ]);
    const { result } = renderHook(() => useServices(SOURCES, RANGE));
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data).toEqual({ names: ['admin', 'shop'], indexed: true });
    expect(log.queries.at(-1)?.text).toBe(
      'sum by (app_name) (count_over_time({app="faro"} |= "session_id" | json app_name | logfmt app_name | drop __error__, __error_details__ [3600s]))'
    );
    const environments = renderHook(() => useEnvironments(SCOPE, RANGE));
    await waitFor(() => expect(environments.result.current.status).toBe('done'));
    expect(environments.result.current.data).toEqual(['prod']);
    expect(log.queries.at(-1)?.text).toBe(
      'sum by (app_environment) (count_over_time({app="faro"} |= "shop" |= "session_id" | json app_name, app_environment | logfmt app_name, app_environment | app_name="shop" | drop __error__, __error_details__ [3600s]))'
    );
  });

  it('nothing, in words, where no line came', async () => {
    install([]);
    const { result } = renderHook(() => useServices(SOURCES, RANGE));
    await waitFor(() => expect(result.current.status).toBe('empty'));
    expect(result.current).toMatchObject({ reason: expect.stringContaining('{app="faro"}') as string });
  });

  it('the source, unless its selector is none', () => {
    install([]);
    const of = (faroSelector?: string) => renderHook(() => useSources({ source: 'faro', faroSelector })).result.current;
    expect(of('{app="faro"}')).toMatchObject({ status: 'done', data: { faroSelector: '{app="faro"}' } });
    expect(of()).toMatchObject({
      status: 'failed',
      failure: { message: expect.stringContaining('{app="shop"}') as string },
    });
    expect(renderHook(() => useSources({ faroSelector: '{a="b"}' })).result.current.data).not.toHaveProperty(
      'faroSelector'
    );
  });
});

describe('one session of Faro’s', () => {
  const error = { session_id: 's1', kind: 'exception', type: 'Error', value: 'oh', hash: '17230629501026536935' };
  const lines = [
    ...fakeVisit('s1', NOON - 10 * MINUTE, 3),
    fakeLine(NOON - 9 * MINUTE, { ...error, user_id: 'ana' }),
    fakeLine(NOON - 9 * MINUTE, { ...error, session_id: 's2' }),
    fakeLine(NOON - 9 * MINUTE, { session_id: 's9', kind: 'log', message: 'of s1, by ana' }),
  ];

  it('is found by its id, with its story and resources', async () => {
    install(lines);
    const { result } = renderHook(() => {
      const found = useSession(SOURCES, 's1', { range: RANGE });
      const story = useSessionStory(found.data?.scope, found.data?.session);
      return { found, story, resources: useSessionResources(found.data?.scope, found.data?.session, story.data) };
    });
    await waitFor(() => expect(result.current.resources.status).toBe('done'));
    const { found, story, resources } = result.current;
    expect(found.data).toMatchObject({ session: { id: 's1', counters: { errors: 1 } }, scope: { service: 'shop' } });
    expect(story.data?.lines).toHaveLength(5);
    expect(story.data?.errors).toMatchObject([{ message: 'oh', fingerprint: error.hash }]);
    expect(resources.data).toHaveLength(3);
  });

  it('is not there, in words', async () => {
    install(lines);
    const none = renderHook(() => useSession(SOURCES, 's3', { range: RANGE }));
    await waitFor(() => expect(none.result.current.status).toBe('empty'));
    expect(none.result.current).toMatchObject({ reason: expect.stringContaining('no line of {app="faro"}') as string });
    const odd = renderHook(() => useSession(SOURCES, 'a b', { range: RANGE }));
    await waitFor(() => expect(odd.result.current.status).toBe('empty'));
  });

  it('says how many others met its error', async () => {
    install(lines);
    const { result } = renderHook(() => useErrorImpact(SCOPE, error.hash, RANGE));
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data).toMatchObject({ events: 2, sessions: 2, users: 2 });
  });

  it.each([
    ['s1', { kind: 'session', sessionId: 's1', by: 'session' }],
    ['ana', { kind: 'filter', filter: [{ field: 'user', values: ['ana'] }] }],
    ['http://shop/', { kind: 'filter', filter: [{ field: 'page', values: ['/'] }] }],
  ])('is found by a pasted %s', async (text, place) => {
    install(lines);
    const { result } = renderHook(() => useFindPasted(SCOPE, RANGE, text));
    await waitFor(() => expect(result.current?.status).toBe('done'));
    expect(result.current?.data).toMatchObject(place);
  });

  it('is found by the address of its page', async () => {
    install(lines);
    const address = 'https://grafana.example/a/opensessions-usersessions-app/sessions/s1?tab=errors';
    const { result } = renderHook(() => useFindPasted(SCOPE, RANGE, address));
    await waitFor(() => expect(result.current?.status).toBe('done'));
    expect(result.current?.data).toMatchObject({ kind: 'session', sessionId: 's1', by: 'session' });
  });

  it('is found by the id of a trace of it', async () => {
    const trace = 'ab'.repeat(16);
    const spans = toDataFrame({
      fields: [
        ['traceID', trace],
        ['spanID', '1'.repeat(16)],
        ['operationName', 'HTTP GET'],
        ['serviceName', 'shop'],
        ['startTime', NOON],
        ['duration', 20],
        ['tags', [{ key: 'session.id', value: 's1' }]],
      ].map(([name, value]) => ({ name, values: [value] })),
    });
    installFakeDataSources(
      { uid: 'loki', type: 'loki', query: fakeFaro(lines) },
      { uid: 'tempo', type: 'tempo', query: () => ({ data: [spans], state: LoadingState.Done }) }
    );
    const scope = { ...SCOPE, sources: { ...SOURCES, tempoUid: 'tempo' } };
    const { result } = renderHook(() => useFindPasted(scope, RANGE, trace));
    await waitFor(() => expect(result.current?.status).toBe('done'));
    expect(result.current?.data).toMatchObject({ kind: 'session', sessionId: 's1', service: 'shop', by: 'trace' });
  });

  it('is not found by a word that only stands in a line', async () => {
    install(lines);
    const { result } = renderHook(() => useFindPasted(SCOPE, RANGE, 'Error'));
    await waitFor(() => expect(result.current?.status).toBe('empty'));
  });
});
