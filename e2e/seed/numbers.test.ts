import { createDataSources } from '../../preview/host/src/datasource/createDataSources';
import { createProxyClient } from '../../preview/host/src/datasource/ProxyClient';
import { startStore, type Store } from '../../preview/store/src/startStore';
import { readCountryTotals } from '../../src/data/run/readCountryTotals';
import { readSessionFacets } from '../../src/data/run/readSessionFacets';
import { readSessionsOverTime } from '../../src/data/run/readSessionsOverTime';
import { readSessionTotals } from '../../src/data/run/readSessionTotals';
import { filterTest, parseFilter } from '../../src/model/filter/sessionFilter';
import { graphStep } from '../../src/model/graphSteps';
import { mergeDocuments } from '../../src/model/mergeDocuments';
import type { Split } from '../../src/model/split';
import type { Series } from '../../src/model/timeSpan';
import { countriesOfRows } from '../../src/model/totals/countriesOfRows';
import type { CountryTotals } from '../../src/model/totals/countryTotals';
import { FACET_FIELDS, type Facets } from '../../src/model/totals/facets';
import { facetsOfRows } from '../../src/model/totals/facetsOfRows';
import { seriesOfRows } from '../../src/model/totals/seriesOfRows';
import { totalsOfRows } from '../../src/model/totals/totalsOfRows';
import { countriesOf, graphByErrorsOf, graphOf, startedBy, totalsOf, usersOf, type ExpectedOptions } from './expected';
import { FILTERS, isEverywhere, NO_FILTER, type ExpectedFilter } from './expectedFilters';
import { CLIENT_FIELDS, expectedRows } from './expectedRows';
import { generateSeed } from './generateSeed';
import type { SeedClient } from './seedSession';
import { sendSeed } from './sendSeed';
import { toDocuments } from './toDocuments';
import { toOtlp } from './toOtlp';

const HOUR = 3_600_000;
/** Where a real Loki and its Collector run, to be asked in the place of the store. What is older it hides for a while. */
const { REAL_LOKI, REAL_OTLP } = process.env;
const hours = REAL_LOKI ? 1 : 6;
const now = REAL_LOKI ? Math.floor(Date.now() / (HOUR / 6)) * (HOUR / 6) : 1_795_564_800_000;
const range = { from: now - hours * HOUR, to: now };
const service = `numbers-${REAL_LOKI ? Date.now() : 'seed'}`;
const sessions = generateSeed({ seed: 6, sessions: 1200, untilMs: now, spanMs: (2 * hours + 0.2) * HOUR });
const scope = { sources: { lokiUid: 'loki', lokiName: 'Loki' }, service, indexed: true };
const { signal } = new AbortController();
const stepMs = graphStep(range);

let mockDataSource: unknown;
// As in the preview, the host's own version is used for both: the plugin's cannot be loaded without a browser.
jest.mock('@grafana/data', () => jest.requireActual('../../preview/host/node_modules/@grafana/data'));
jest.mock('@grafana/runtime', () => ({ getDataSourceSrv: () => ({ get: () => Promise.resolve(mockDataSource) }) }));

let store: Store;
let asked = 0;
beforeAll(async () => {
  store = await startStore({ port: 0, now: () => now });
  const client = createProxyClient({
    baseUrl: REAL_LOKI ?? store.url,
    fetch: (...request) => {
      asked += 1;
      return fetch(...request);
    },
  });
  const { loki } = createDataSources({ clients: { loki: client, tempo: client } });
  mockDataSource = loki;
  const bodies = toOtlp(sessions, { service });
  await (REAL_OTLP ? sendOnce(REAL_OTLP, bodies) : sendSeed(store.url, bodies));
}, 120_000);
afterAll(() => store.close());

/** Real Loki counts a batch that comes again after many others once more, so none does. */
async function sendOnce(endpoint: string, bodies: readonly object[]): Promise<void> {
  for (const body of bodies) {
    const headers = { 'content-type': 'application/json' };
    await fetch(`${endpoint}/v1/logs`, { method: 'POST', headers, body: JSON.stringify(body) });
  }
  await new Promise((resolve) => setTimeout(resolve, 5000));
}

const expected = (filter: ExpectedFilter): ExpectedOptions => ({ sessions, range, nowMs: now, filter });

describe.each([NO_FILTER, ...FILTERS].filter(isEverywhere))('read from Loki with $name', (filter) => {
  const query = { scope, range, filter: parseFilter(filter.text).filter, signal };

  it('totals are those of the plain program', async () => {
    asked = 0;
    const { errors: _errors, frustrations: _frustrations, ...shown } = totalsOf(expected(filter));
    expect(await readSessionTotals(query)).toEqual(shown);
    expect(asked).toBe(1);
  });

  it('facets are', async () => {
    asked = 0;
    const { facets, missing } = await readSessionFacets(query);
    expect(asked).toBe(1);
    expect(missing).toEqual({});
    expect(plainFacets(facets)).toEqual(expectedFacets(filter));
  });

  it('countries are', async () => {
    asked = 0;
    const { countries, refused } = await readCountryTotals(query);
    // With a filter they are too long for one more query.
    expect(asked).toBe(filter.text ? 3 : 2);
    expect(refused).toBeUndefined();
    expect(plainCountries(countries)).toEqual(Object.fromEntries(countriesOf(expected(filter))));
  });

  it('the graph is, however it is split', async () => {
    for (const [split, expectedSeries] of splitsOf(filter)) {
      const series = await readSessionsOverTime({ ...query, split });
      expect([split, plainSeries(series)]).toEqual([split, plainExpected(expectedSeries)]);
    }
  });
});

describe.each([NO_FILTER, ...FILTERS].filter((filter) => !isEverywhere(filter)))(
  'counted over rows with $name',
  (filter) => {
    const active = new Set(expectedRows(sessions, range, now).map(({ id }) => id));
    const rows = mergeDocuments(toDocuments(sessions))
      .filter(({ id }) => active.has(id))
      .filter(filterTest(parseFilter(filter.text).filter, now));

    it('every number is that of the plain program', () => {
      expect(totalsOfRows(rows, range)).toEqual({ ...totalsOf(expected(filter)), users: usersOf(expected(filter)) });
      expect(plainFacets(facetsOfRows(rows, range))).toEqual(expectedFacets(filter));
      const countries = countriesOfRows(rows, range);
      expect(plainCountries(countries.map((one) => ({ ...one, totals: { ...one.totals, users: undefined } })))).toEqual(
        Object.fromEntries(countriesOf(expected(filter)))
      );
      for (const [split, expectedSeries] of splitsOf(filter).filter(([name]) => name !== 'errors')) {
        expect([split, plainSeries(seriesOfRows(rows, range, split))]).toEqual([split, plainExpected(expectedSeries)]);
      }
      const byErrors = seriesOfRows(rows, range, 'errors').map(({ values }) =>
        values.reduce((sum, one) => sum + one, 0)
      );
      const { sessions: all, errored } = totalsOf(expected(filter));
      expect(byErrors).toEqual([all - errored, errored]);
    });
  }
);

function splitsOf(filter: ExpectedFilter): Array<[Split, ReturnType<typeof graphOf>]> {
  const by = (split: string) => (client: SeedClient) => CLIENT_FIELDS[split]?.(client) ?? 'unknown';
  const labels = (['browser', 'os', 'device', 'country', 'release'] as const).map(
    (split) => [split, graphOf({ ...expected(filter), stepMs, by: by(split) })] as [Split, ReturnType<typeof graphOf>]
  );
  return [
    ['none', graphOf({ ...expected(filter), stepMs, by: () => 'sessions' })],
    ['errors', graphByErrorsOf({ ...expected(filter), stepMs })],
    ...labels,
  ];
}

function expectedFacets(filter: ExpectedFilter): object {
  return Object.fromEntries(
    FACET_FIELDS.map((field) => [
      field,
      Object.fromEntries(startedBy(expected(filter), field, (client) => CLIENT_FIELDS[field]?.(client))),
    ])
  );
}

function plainFacets(facets: Facets): object {
  return Object.fromEntries(
    FACET_FIELDS.map((field) => [
      field,
      Object.fromEntries((facets[field] ?? []).map(({ value, count }) => [value, count])),
    ])
  );
}

function plainCountries(countries: readonly CountryTotals[]): object {
  return Object.fromEntries(countries.map(({ country, derived, totals }) => [country, { totals, derived }]));
}

/** Steps with sessions by series; of more than eight series the smaller ones together. */
function plainExpected(series: ReturnType<typeof graphOf>): object {
  const total = (steps: Map<number, number>) => [...steps.values()].reduce((sum, one) => sum + one, 0);
  const sorted = [...series].sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1));
  const kept = sorted.length > 8 ? sorted.slice(0, 7) : sorted;
  const other = new Map<number, number>();
  for (const [, steps] of sorted.slice(kept.length)) {
    steps.forEach((count, step) => other.set(step, (other.get(step) ?? 0) + count));
  }
  const all = other.size > 0 ? [...kept, ['other', other] as const] : kept;
  return Object.fromEntries(all.map(([name, steps]) => [name, Object.fromEntries(steps)]));
}

function plainSeries(series: readonly Series[]): object {
  return Object.fromEntries(
    series.map(({ name, times, values }) => [
      name,
      Object.fromEntries(times.map((time, n) => [time, values[n] ?? 0]).filter(([, count]) => (count ?? 0) > 0)),
    ])
  );
}
