import { parseFilter } from '../../model/filter/sessionFilter';
import type { AskedLog } from '../run/testing/fakeDataSources';
import { fakeId, recordsOf, type FakeTab } from '../run/testing/fakeTabs';
import { HOUR, idsOf, MINUTE, NOON, openList, PAST, settled } from './filteredList.fixture';

const queries = (log: AskedLog): string[] => log.queries.map(({ text }) => text);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOON);
});

afterEach(() => jest.restoreAllMocks());

describe('useSessionList with a filter', () => {
  it('lets Loki decide what never changes in a session', async () => {
    const at = NOON - 30 * MINUTE;
    const tabs = ['Chrome', 'Safari'].map((browser, n) => ({
      session: n,
      startMs: at,
      documents: [{ at }, { at: at + MINUTE }],
      labels: { user_agent_name: browser },
    }));
    const hook = openList(recordsOf(tabs), 'browser:Safari');
    expect(idsOf((await settled(hook)).sessions)).toEqual([fakeId(1)]);
    expect(hook.result.current.status).toBe('done');
    expect(queries(hook.log)).toEqual([expect.stringContaining(' | user_agent_name="Safari"')]);
  });

  it('shows whole numbers of sessions that a counter found', async () => {
    const startMs = NOON - 50 * MINUTE;
    const hook = openList(
      recordsOf([
        {
          session: 1,
          tab: 'a',
          startMs,
          documents: [
            { at: startMs + 1000, counters: { clicks: 1, errors: 0 }, labels: { user_id: 'u-0' } },
            { at: startMs + MINUTE, counters: { clicks: 2, errors: 1 }, labels: { user_id: 'u-1' } },
          ],
        },
        { session: 1, tab: 'b', startMs, documents: [{ at: NOON - MINUTE, counters: { clicks: 5, errors: 0 } }] },
        { session: 2, startMs, documents: [{ at: startMs, counters: { errors: 0 } }] },
      ]),
      'has:errors'
    );
    const { sessions } = await settled(hook);
    expect(sessions).toMatchObject([
      { id: fakeId(1), tabs: 2, counters: { clicks: 7, errors: 1 }, durationMs: 49 * MINUTE, users: 2 },
    ]);
    expect(queries(hook.log)[0]).toContain(' | rum_session_errors>0');
  });

  it('adds the tabs up before it compares', async () => {
    const startMs = NOON - 50 * MINUTE;
    const tab = (session: number, name: string, errors: number): FakeTab => ({
      session,
      tab: name,
      startMs,
      documents: [{ at: startMs + MINUTE, counters: { errors } }],
    });
    const tabs = [tab(1, 'a', 2), tab(1, 'b', 1), tab(2, 'a', 2), tab(3, 'a', 3)];
    const hook = openList(recordsOf(tabs), 'errors:>2');
    const data = await settled(hook);
    expect(idsOf(data.sessions)).toEqual([fakeId(1), fakeId(3)]);
    expect(data.read).toBe(3);
  });

  it('finds what tells of the filter outside of the range, and only sessions that were active in it', async () => {
    const { from, to } = PAST;
    const errors = { errors: 1 };
    const none = { errors: 0 };
    const tabs: FakeTab[] = [
      // The tab with the error was closed before the range began.
      { session: 1, tab: 'a', startMs: from - HOUR, documents: [{ at: from - 50 * MINUTE, counters: errors }] },
      { session: 1, tab: 'b', startMs: from - HOUR, documents: [{ at: from + MINUTE, counters: none }] },
      // The error came after the range's end.
      {
        session: 2,
        startMs: to - MINUTE,
        documents: [
          { at: to - 1, counters: none },
          { at: to, counters: errors },
        ],
      },
      // Went over the whole range without a document in it.
      { session: 3, tab: 'a', startMs: from - HOUR, documents: [{ at: from - MINUTE, counters: errors }] },
      { session: 3, tab: 'b', startMs: from - HOUR, documents: [{ at: to + MINUTE, counters: errors }] },
      // Before and after.
      { session: 4, startMs: from - HOUR, documents: [{ at: from - 1, counters: errors }] },
      { session: 5, startMs: to, documents: [{ at: to + 5000, counters: errors }] },
    ];
    const hook = openList(recordsOf(tabs), 'has:errors', PAST);
    expect(idsOf((await settled(hook)).sessions)).toEqual([fakeId(1), fakeId(2)]);
    const all = openList(recordsOf(tabs), '', PAST);
    expect(idsOf((await settled(all)).sessions)).toEqual([fakeId(1), fakeId(2)]);
  });

  it('decides by the release of the newest tab, and by the last user', async () => {
    const startMs = NOON - 50 * MINUTE;
    const tabs: FakeTab[] = [
      { session: 1, tab: 'a', startMs, documents: [{ at: startMs + 1000 }], labels: { service_version: '1' } },
      { session: 1, tab: 'b', startMs, documents: [{ at: startMs + MINUTE }], labels: { service_version: '2' } },
      {
        session: 2,
        startMs,
        documents: [
          { at: startMs, labels: { user_id: 'a' } },
          { at: startMs + 1, labels: { user_id: 'b' } },
        ],
      },
    ];
    for (const [text, found] of [
      ['release:1', []],
      ['release:2', [fakeId(1)]],
      ['-release:2', [fakeId(2)]],
      ['user:a', []],
      ['user:b', [fakeId(2)]],
    ] as const) {
      const hook = openList(recordsOf(tabs), text);
      expect(idsOf((await settled(hook)).sessions)).toEqual(found);
      hook.unmount();
    }
  });

  it('asks nothing anew for what rows decide, and says when they leave nothing', async () => {
    const startMs = NOON - 50 * MINUTE;
    const tabs = [1, 2].map((n) => ({ session: n, startMs, documents: [{ at: startMs + n * MINUTE }] }));
    const hook = openList(recordsOf(tabs), '');
    expect((await settled(hook)).sessions).toHaveLength(2);
    const asked = hook.log.queries.length;
    hook.rerender({ filter: parseFilter('duration:>90s').filter });
    expect(hook.result.current).toMatchObject({ status: 'done', data: { read: 2, sessions: [{ id: fakeId(2) }] } });
    hook.rerender({ filter: parseFilter('duration:>1h').filter });
    expect(hook.result.current).toMatchObject({
      status: 'empty',
      reason: expect.stringContaining('matches the filter') as string,
      data: { sessions: [], read: 2 },
    });
    expect(hook.log.queries).toHaveLength(asked);
  });

  it('says that nothing matches where Loki finds nothing, without looking for the newest session', async () => {
    const at = NOON - 2 * HOUR;
    const hook = openList(recordsOf([{ session: 1, startMs: at, documents: [{ at }] }]), 'browser:Chrome');
    await settled(hook);
    expect(hook.result.current).toMatchObject({
      status: 'empty',
      reason: expect.stringContaining('matches the filter') as string,
    });
    expect(queries(hook.log)).toHaveLength(1);
  });
});
