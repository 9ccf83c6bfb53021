import { startStore, type Store } from '../../preview/store/src/startStore';
import { countriesOf, graphOf, rowsOf, startedBy, totalsOf, usersOf } from './expected';
import { FILTERS, NO_FILTER } from './expectedFilters';
import { countryOf } from './expectedRows';
import { generateSeed } from './generateSeed';
import { COUNTERS, type SeedSession } from './seedSession';
import { sendSeed } from './sendSeed';
import { toOtlp } from './toOtlp';

const HOUR = 3_600_000;
const STEP = 300_000;
/** A multiple of the graph's step of six hours. */
const NOW = 1_795_565_400_000;
const RANGE = { from: NOW - 6 * HOUR, to: NOW };
const SEED = { seed: 6, sessions: 2000, untilMs: NOW, spanMs: 13 * HOUR };
const sessions = generateSeed(SEED);
const documents = sessions.flatMap(({ tabs }) => tabs.flatMap((tab) => tab.documents));
const options = { sessions, range: RANGE, nowMs: NOW, filter: NO_FILTER };

describe('the seed', () => {
  it('is the same for the same number, and another for another', () => {
    expect(generateSeed(SEED)).toEqual(sessions);
    expect(generateSeed({ ...SEED, seed: 7 })[0]?.id).not.toBe(sessions[0]?.id);
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(2000);
  });

  it('has sessions of every kind that the page has to tell apart, in numbers worth counting', () => {
    const rows = rowsOf(options);
    const kinds: Record<string, number> = {
      live: rows.filter(({ live }) => live).length,
      'begun before the range': rows.filter(({ startMs }) => startMs < RANGE.from).length,
      'in two tabs': sessions.filter(({ tabs }) => tabs.length === 2).length,
      'without a document': sessions.filter(({ tabs }) => tabs.every((tab) => tab.documents.length === 0)).length,
      ended: sessions.filter(({ end }) => end).length,
      anonymous: rows.filter(({ user }) => !user.id).length,
      'with another user in the end': sessions.filter(({ tabs }) =>
        tabs.some((tab) => new Set(tab.documents.map(({ user }) => user.id).filter(Boolean)).size === 2)
      ).length,
      'with a sign-in on the way': sessions.filter(
        ({ startUser, tabs }) => !startUser.id && tabs.some((tab) => tab.documents.at(-1)?.user.id)
      ).length,
      'country by time zone': rows.filter(({ countryDerived }) => countryDerived).length,
      'country unknown': rows.filter(({ country }) => !country).length,
      'long tasks unknown': rows.filter(({ counters }) => counters.long_tasks === undefined).length,
      'loads unknown': rows.filter(({ loads }) => loads === undefined).length,
      errors: rows.filter(({ counters }) => counters.errors).length,
      frustrations: rows.filter(({ counters }) => counters.frustrations).length,
      recorded: rows.filter(({ hasReplay }) => hasReplay).length,
      'without a release': rows.filter(({ client }) => !client.release).length,
      'with many documents': sessions.filter(({ tabs }) => tabs.some((tab) => tab.documents.length > 8)).length,
    };
    expect(Object.entries(kinds).filter(([, count]) => count < 5)).toEqual([]);
    for (const filter of FILTERS) {
      expect([filter.name, rowsOf({ ...options, filter }).length > 3]).toEqual([filter.name, true]);
    }
  });

  it('tells in deltas what its counters add up to, and the first error of a session once', () => {
    for (const { tabs } of sessions) {
      let errored = 0;
      for (const tab of tabs) {
        const last = tab.documents.at(-1);
        const added = COUNTERS.map((counter) =>
          tab.documents.reduce((sum, { deltas }) => sum + (deltas[counter] ?? 0), 0)
        );
        expect(added).toEqual(COUNTERS.map((counter) => last?.counters[counter] ?? 0));
        errored += tab.documents.reduce((sum, { deltas }) => sum + (deltas.errored ?? 0), 0);
      }
      expect(errored).toBeLessThanOrEqual(1);
    }
  });

  it('puts nothing on a whole second, after its end or beyond what servers take', () => {
    for (const { startMs, end, tabs } of sessions) {
      const times = tabs.flatMap((tab) => tab.documents.map(({ writtenMs }) => writtenMs));
      expect(startMs % 1000).not.toBe(0);
      expect(Math.max(startMs, end?.ms ?? 0, ...times)).toBeLessThan(NOW);
      expect(Math.max(startMs, ...times) - startMs).toBeLessThan(4 * HOUR + 10_000);
    }
    expect(documents.every(({ writtenMs, lastMs }) => lastMs <= writtenMs && writtenMs % 1000 !== 0)).toBe(true);
  });
});

describe('what is expected', () => {
  const at = (ms: number): number => RANGE.from + ms;
  const tab = (id: string, told: Array<[writtenMs: number, errors: number, added: number, user?: string]>) => ({
    id,
    errors: [],
    documents: told.map(([writtenMs, errors, added, user], index) => ({
      writtenMs,
      version: index + 1,
      lastMs: writtenMs - 100,
      activeMs: 1000,
      counters: { errors, views: 2 },
      loads: 1,
      loadingTime: 800,
      deltas: {
        errors: added,
        ...(added > 0 && index === 0 && { errored: 1 }),
        ...(index === 0 && { views: 2, loads: 1, loading_time: 800 }),
      },
      firstView: '/',
      lastView: '/cart',
      pages: ['/', '/cart'],
      hasReplay: false,
      dropped: 0,
      user: { id: user },
    })),
  });
  const session = (id: string, startMs: number, rest: Partial<SeedSession>): SeedSession => ({
    id,
    startMs,
    client: { browser: 'Chrome', country: 'DE', reportsLongTasks: true },
    labels: {},
    startUser: {},
    tabs: [],
    ...rest,
  });
  const few = [
    session('before', at(-60_500), {
      tabs: [
        tab('a', [
          [at(-50_000), 1, 1],
          [at(20_000), 3, 2, 'u-1'],
        ]),
      ],
    }),
    session('within', at(1_500), {
      client: { browser: 'Safari', timezone: 'Asia/Tokyo', timezoneCountry: 'JP', reportsLongTasks: false },
      tabs: [tab('b', [[at(9_000), 0, 0, 'u-1']]), tab('c', [[at(11_000), 1, 1, 'u-2']])],
    }),
    session('unwritten', at(STEP + 500), {}),
  ];
  const given = { sessions: few, range: RANGE, nowMs: NOW, filter: NO_FILTER };

  it('counts what started and what was written within the range, and lists whole what was active in it', () => {
    expect(totalsOf(given)).toEqual({
      ...{ sessions: 2, errored: 1, errors: 3, views: 4, loads: 2, loadingTimeMs: 1600 },
      ...{ blockingTimeMs: 0, frustrated: 0, frustrations: 0 },
    });
    expect(rowsOf(given).map(({ id, counters, durationMs }) => [id, counters.errors, durationMs])).toEqual([
      ['within', 1, 9_400],
      ['before', 3, 80_400],
    ]);
    expect(usersOf(given)).toBe(2);
    expect(startedBy(given, 'browser', ({ browser }) => browser)).toEqual([
      ['Chrome', 1],
      ['Safari', 1],
    ]);
    expect(graphOf({ ...given, stepMs: STEP, by: () => 'all' })).toEqual(
      new Map([
        [
          'all',
          new Map([
            [RANGE.from, 1],
            [RANGE.from + STEP, 1],
          ]),
        ],
      ])
    );
    expect(
      [...countriesOf(given)].map(([code, { totals, derived }]) => [code, totals.sessions, totals.errors, derived])
    ).toEqual([
      ['DE', 1, 2, false],
      ['JP', 1, 1, true],
    ]);
  });

  it('counts by rows where a filter looks at rows', () => {
    const errors = FILTERS.find(({ name }) => name === 'errors') ?? NO_FILTER;
    expect(totalsOf({ ...given, filter: errors })).toMatchObject({ sessions: 1, errored: 1, errors: 1, views: 4 });
    expect(rowsOf({ ...given, filter: errors })).toHaveLength(2);
  });
});

describe('a store that was sent the seed', () => {
  let store: Store;
  beforeAll(async () => {
    store = await startStore({ port: 0, now: () => NOW });
    await sendSeed(store.url, toOtlp(sessions, { service: 'seeded' }));
  }, 60_000);
  afterAll(() => store.close());

  const stream = '{service_name="seeded", rum_stream="sessions"}';
  async function sums(expr: string): Promise<Array<[string, number]>> {
    const time = `${RANGE.to}000000`;
    const response = await fetch(`${store.url}/loki/api/v1/query?${new URLSearchParams({ query: expr, time })}`);
    const text = await response.text();
    expect(`${response.status} ${response.ok ? '' : text}`).toBe('200 ');
    const { data } = JSON.parse(text) as {
      data: { result: Array<{ metric: Record<string, string>; value: [number, string] }> };
    };
    return data.result.map(({ metric, value }) => [Object.values(metric)[0] ?? '', Number(value[1])]);
  }

  it('counts the same starts, by browser, and a batch that came twice once', async () => {
    const found = await sums(`sum by (user_agent_name) (count_over_time(${stream} | event_name="session.start" [6h]))`);
    expect(new Map(found)).toEqual(new Map(startedBy(options, 'browser', ({ browser }) => browser)));
  });

  it('adds up the same deltas', async () => {
    const totals = totalsOf(options);
    for (const [delta, total] of [
      ['errors', totals.errors],
      ['errored', totals.errored],
      ['loading_time', totals.loadingTimeMs],
      ['blocking_time', totals.blockingTimeMs],
      ['frustrated', totals.frustrated],
      ['views', totals.views],
    ] as const) {
      const [found] = await sums(
        `sum (sum_over_time(${stream} | event_name="rum.session" | unwrap rum_delta_${delta} [6h]))`
      );
      expect([delta, found?.[1]]).toEqual([delta, total]);
    }
  });

  it('knows countries as the collector told them', async () => {
    const found = await sums(
      `sum by (geo_country_iso_code) (count_over_time(${stream} | event_name="session.start" [6h]))`
    );
    const told = startedBy(options, 'country', ({ country }) => country);
    expect(new Map(found)).toEqual(new Map(told));
    expect(new Map(startedBy(options, 'country', countryOf)).get('JP')).toBeGreaterThan(new Map(told).get('JP') ?? 0);
  });
});
