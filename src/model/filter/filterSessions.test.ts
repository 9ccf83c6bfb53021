import { LIVE_MS } from '../isLive';
import type { Session } from '../session';
import { sampleSession } from './sampleSession.fixture';
import { facetsOf, fieldWords, filterTest, labelFieldsOf, matchesFilter, parseFilter } from './sessionFilter';

const NOW = 1_000_000;

const ANA = sampleSession({
  id: '1'.repeat(32),
  endMs: NOW - 1000,
  durationMs: 118_000,
  counters: { views: 4, errors: 3, long_tasks: 1, blocking_time: 130, frustrations: 0 },
  pages: ['/', '/cart'],
  lastView: '/done',
  labels: { plan: 'pro' },
  client: { browserName: 'Chrome', osName: 'Windows', deviceType: 'desktop', country: 'DE', serviceVersion: '1.4.2' },
  user: { id: 'u-1001', name: 'Ana', email: 'ana@example.com' },
  loads: 2,
  loadingTimeMs: 5000,
});
const NOBODY = sampleSession({
  id: '2'.repeat(32),
  endMs: NOW - LIVE_MS,
  hasReplay: true,
  counters: { views: 1, errors: 0 },
  pages: ['/'],
  client: { browserName: 'Safari', environment: 'production' },
});

function matching(text: string): Session[] {
  const { filter, problems } = parseFilter(text);
  expect(problems).toEqual([]);
  return [ANA, NOBODY].filter((session) => matchesFilter(session, filter, NOW));
}

describe('matchesFilter', () => {
  it.each<[string, Session[]]>([
    ['', [ANA, NOBODY]],
    ['has:errors', [ANA]],
    ['-has:errors', [NOBODY]],
    ['has:recording', [NOBODY]],
    ['has:frustrations', []],
    ['has:long_tasks', [ANA]],
    ['is:live', [ANA]],
    ['browser:Chrome', [ANA]],
    ['browser:Chrome,Safari', [ANA, NOBODY]],
    ['browser:chrome', []],
    ['-browser:Chrome,Firefox', [NOBODY]],
    ['os:""', [NOBODY]],
    ['-os:""', [ANA]],
    ['country:de', [ANA]],
    ['release:1.4.2', [ANA]],
    ['environment:production', [NOBODY]],
    ['page:/cart', [ANA]],
    ['page:/done', [ANA]],
    ['page:/car', []],
    ['-page:/cart', [NOBODY]],
    ['user:u-1001', [ANA]],
    ['user:Ana', [ANA]],
    ['user:ana@example.com', [ANA]],
    ['user:""', [NOBODY]],
    ['session:22222222222222222222222222222222', [NOBODY]],
    ['label.plan:pro', [ANA]],
    ['label.plan:""', [NOBODY]],
    ['label.constructor:""', [ANA, NOBODY]],
    ['duration:>1m', [ANA]],
    ['duration:>=1m duration:<=2m', [ANA, NOBODY]],
    ['duration:60s', [NOBODY]],
    ['pages:4', [ANA]],
    ['views:>1', [ANA]],
    ['errors:>2', [ANA]],
    ['errors:>3', []],
    ['errors:0,3', [ANA, NOBODY]],
    ['load_time:2.5s', [ANA]],
    ['blocking_time:>=130ms', [ANA]],
    ['blocking_time:<1s', [ANA]],
    ['-blocking_time:<1s', [NOBODY]],
    ['ANA', [ANA]],
    ['art', [ANA]],
    ['-art', [NOBODY]],
    ['2222', [NOBODY]],
    ['text:art,2222', [ANA, NOBODY]],
    ['text:EXAMPLE.com', [ANA]],
    ['text:a.a', []],
    ['example.com cart', [ANA]],
    ['example.com nowhere', []],
  ])('%s', (text, sessions) => expect(matching(text)).toEqual(sessions));

  it('is quick over 50,000 sessions', () => {
    const sessions = Array.from({ length: 50_000 }, (_, n) => ({ ...(n % 2 ? ANA : NOBODY), id: String(n) }));
    const { filter } = parseFilter('browser:Chrome errors:>2 -page:/other duration:>30s -country:FR');
    const started = performance.now();
    expect(sessions.filter(filterTest(filter, NOW))).toHaveLength(25_000);
    // It takes some 20 ms; the limit is for busy machines.
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('facetsOf', () => {
  it('counts the sessions of each value, the largest first, and those without', () => {
    const sessions = [ANA, NOBODY, { ...ANA, pages: ['/'], lastView: '/' }];
    expect(facetsOf(sessions, 'browser', NOW)).toEqual([
      { value: 'Chrome', count: 2 },
      { value: 'Safari', count: 1 },
    ]);
    expect(facetsOf(sessions, 'page', NOW)).toEqual([
      { value: '/', count: 3 },
      { value: '/cart', count: 1 },
      { value: '/done', count: 1 },
    ]);
    expect(facetsOf(sessions, 'country', NOW)).toEqual([
      { value: 'DE', count: 2 },
      { value: '', count: 1 },
    ]);
    expect(facetsOf(sessions, 'user', NOW)).toEqual([
      { value: 'u-1001', count: 2 },
      { value: '', count: 1 },
    ]);
    expect(facetsOf(sessions, 'has:errors', NOW)).toEqual([{ value: 'true', count: 2 }]);
    expect(facetsOf(sessions, 'errors', NOW)).toEqual([]);
    expect(facetsOf(sessions, 'label.plan', NOW)).toEqual([
      { value: 'pro', count: 2 },
      { value: '', count: 1 },
    ]);
  });

  it('goes with a filter by the same value', () => {
    for (const field of ['browser', 'os', 'country', 'page', 'user', 'label.plan', 'has:recording'] as const) {
      for (const { value, count } of facetsOf([ANA, NOBODY], field, NOW)) {
        const filter = [{ field, operator: '=' as const, values: [value], exclude: false }];
        expect([ANA, NOBODY].filter(filterTest(filter, NOW))).toHaveLength(count);
      }
    }
  });

  it('finds the labels that sessions have', () => {
    expect(labelFieldsOf([ANA, NOBODY]).map(({ name }) => [name, fieldWords(name).title])).toEqual([
      ['label.plan', 'Label plan'],
    ]);
  });
});
