import { act, waitFor } from '@testing-library/react';
import { matchesFilter, parseFilter } from '../../model/filter/sessionFilter';
import { mergeDocuments } from '../../model/mergeDocuments';
import type { Session } from '../../model/session';
import type { TimeSpan } from '../../model/timeSpan';
import type { FakeRecord } from '../run/testing/fakeLoki';
import { recordsOf, type FakeTab } from '../run/testing/fakeTabs';
import { HOUR, idsOf, MINUTE, NOON, openList, PAST, settled } from './filteredList.fixture';

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOON);
});

afterEach(() => jest.restoreAllMocks());

/** Many sessions of one to three tabs, some of them across the borders of the range; the same on every run. */
function manyTabs(range: TimeSpan): FakeTab[] {
  let seed = 5;
  const random = (below: number): number => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return (seed >>> 8) % below;
  };
  return Array.from({ length: 900 }, (_, session) => {
    const startMs = range.from - 40 * MINUTE + random(range.to - range.from + 60 * MINUTE);
    const browser = ['Chrome', 'Safari', 'Firefox'][random(3)] ?? '';
    return Array.from({ length: random(4) === 0 ? 2 + random(2) : 1 }, (__, tab): FakeTab => {
      const begins = startMs + (tab === 0 ? 0 : random(5 * MINUTE));
      let errors = 0;
      let at = begins;
      return {
        session,
        tab: `tab-${tab}`,
        startMs,
        labels: { user_agent_name: browser, service_version: String(1 + random(2)) },
        documents: Array.from({ length: 1 + random(5) }, (___, n) => {
          at += n === 0 ? 5000 : 1 + random(10 * MINUTE);
          errors += random(8) === 0 ? 1 : 0;
          const user: Record<string, string> = random(3) === 0 ? { user_id: `u-${random(4)}` } : {};
          return {
            at,
            counters: { errors, clicks: n, views: 1 + n },
            labels: { ...user, rum_session_last_view: `/${n}` },
          };
        }),
      };
    });
  }).flat();
}

/** What a plain program finds: all documents merged, those active in the range, those that match. */
function expected(
  records: FakeRecord[],
  range: TimeSpan,
  text: string
): Map<string, { session: Session; lastMs: number }> {
  const { filter } = parseFilter(text);
  const documents = records.map((record) => documentFrom(record));
  const found = new Map<string, { session: Session; lastMs: number }>();
  for (const session of mergeDocuments(documents)) {
    const written = documents.filter(({ sessionId }) => sessionId === session.id).map(({ writtenMs }) => writtenMs);
    const within = written.filter((ms) => ms >= range.from && ms < range.to);
    if (within.length > 0 && matchesFilter(session, filter, NOON)) {
      found.set(session.id, { session, lastMs: Math.max(...within) });
    }
  }
  return found;
}

function documentFrom({ timeMs, labels }: FakeRecord) {
  const number = (name: string): number => Number(labels[name]);
  const user = labels['user_id'];
  return {
    sessionId: labels['session_id'] ?? '',
    tabId: labels['rum_tab_id'] ?? '',
    version: number('rum_doc_version'),
    writtenMs: timeMs,
    startMs: number('rum_session_start_ms'),
    lastMs: number('rum_session_last_ms'),
    activeMs: 0,
    counters: {
      errors: number('rum_session_errors'),
      clicks: number('rum_session_clicks'),
      views: number('rum_session_views'),
    },
    lastView: labels['rum_session_last_view'],
    pages: [],
    hasReplay: false,
    dropped: 0,
    labels: {},
    client: { browserName: labels['user_agent_name'], serviceVersion: labels['service_version'] },
    user: { id: user },
    userIds: user === undefined ? [] : [user],
  };
}

async function more(hook: ReturnType<typeof openList>): Promise<void> {
  const { current } = hook.result;
  act(() => (current.status === 'partial' ? current.more?.() : undefined));
  await waitFor(() => expect(hook.result.current.data?.loadingMore).toBe(false));
}

function numbersOf(session: Session | undefined) {
  const { id: ofSession, startMs, endMs, durationMs, counters, tabs, users, lastView } = session ?? {};
  return { ofSession, startMs, endMs, durationMs, counters, tabs, users, lastView, userId: session?.user.id };
}

describe('paging through a filtered list', () => {
  const now: TimeSpan = { from: NOON - 2 * HOUR, to: NOON };
  it.each<[string, TimeSpan]>([
    ['', PAST],
    ['has:errors', PAST],
    ['has:errors', now],
    ['errors:>1', PAST],
    ['browser:Chrome errors:>=2', PAST],
    ['-browser:Chrome', PAST],
    ['release:2', PAST],
    ['-release:2 has:errors', PAST],
    ['user:u-1,u-2 has:errors page:/1,/2,/3', PAST],
    ['user:u-1,u-2', PAST],
    ['page:/2 duration:<10m', PAST],
    ['views:>3 -has:errors', PAST],
  ])('is true at every page of %j', async (text, range) => {
    const records = recordsOf(manyTabs(range)).filter(({ timeMs }) => timeMs < NOON);
    const wanted = expected(records, range, text);
    expect(wanted.size).toBeGreaterThan(10);
    const hook = openList(records, text, range);
    for (let page = 0; page < 20; page++) {
      const { sessions, sinceMs, complete } = await settled(hook);
      const shown = new Set(sessions.map((session) => session.id));
      const since = [...wanted].filter(([, { lastMs }]) => lastMs >= sinceMs).map(([key]) => key);
      expect(since.filter((key) => !shown.has(key))).toEqual([]);
      for (const session of sessions) {
        expect(numbersOf(session)).toEqual(numbersOf(wanted.get(session.id)?.session));
      }
      if (complete) {
        expect(idsOf(sessions)).toEqual([...wanted.keys()].sort());
        return;
      }
      await more(hook);
    }
    throw new Error('the list never ends');
  });

  it('stays true when the range moves on', async () => {
    const range: TimeSpan = { from: NOON - 4 * HOUR, to: NOON };
    const text = 'page:/0,/1,/2';
    const all = recordsOf(manyTabs(range));
    const records = all.filter(({ timeMs }) => timeMs < NOON);
    const hook = openList(records, text, range);
    expect((await settled(hook)).complete).toBe(false);
    await more(hook);
    for (let refresh = 1; refresh <= 3; refresh++) {
      const moved = { from: range.from + refresh * 10 * MINUTE, to: range.to + refresh * 10 * MINUTE };
      records.push(...all.filter(({ timeMs }) => timeMs >= moved.to - 10 * MINUTE && timeMs < moved.to));
      jest.mocked(Date.now).mockReturnValue(moved.to);
      hook.rerender({ filter: parseFilter(text).filter, range: moved, refresh });
      await waitFor(() => expect(hook.result.current.status).not.toBe('loading'));
      const { sessions, sinceMs } = await settled(hook);
      const wanted = expected(records, moved, text);
      const since = [...wanted].filter(([, { lastMs }]) => lastMs >= sinceMs).map(([key]) => key);
      expect(since.length).toBeGreaterThan(100);
      expect(since.filter((key) => !idsOf(sessions).includes(key))).toEqual([]);
      for (const session of sessions) {
        expect(numbersOf(session)).toEqual(numbersOf(wanted.get(session.id)?.session));
      }
    }
  });
});
