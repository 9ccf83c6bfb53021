/**
 * The whole way of the preview: the seed is sent to the store, and the very queries of the recordings are run through the
 * preview's data source objects. What comes back must be what Grafana's data sources gave, field by field. Only what tells
 * about the server at work (statistics, the part of a metrics range that was recorded) is compared by its shape.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { startStore, type Store } from '../../store/src/startStore';
import { createProxyClient } from '../src/datasource/ProxyClient';
import { type Golden, goldenNames, readGolden, runQuery } from './golden';
import { comparable } from './comparable';

/** The recordings were made with these. */
const SEED = '13';
const SERVICE = 'shop-golden2';
const END_MS = 1795564072000 + 20 * 60_000;

/** The middle of every recording's range is the moment of recording … */
const RECORDED_AT = 1795564148000;
/** … and Tempo searched only up to half a minute before it, its `query_end_cutoff`, which the store does not have. */
const SEARCHED_TO = RECORDED_AT - 30_000;
/** A metrics query then ended at the last whole step. */
const MEASURED_TO = SEARCHED_TO - (SEARCHED_TO % 60_000);

let store: Store;

beforeAll(async () => {
  store = await startStore({ port: 0, now: () => END_MS });
  const seed = path.join(__dirname, '../../seed.mjs');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [seed, `${store.url}/v1/logs`, `${store.url}/v1/traces`, String(END_MS)],
    { env: { ...process.env, SEED, SERVICE } }
  );
  expect(stdout).toContain('/v1/logs 200');
  expect(stdout).toContain('/v1/traces 200');
}, 30_000);

/** The recording's query, over the part of its range that the server looked at. */
function asRecorded(query: Golden['query']): Golden['query'] {
  const { uid, target } = query;
  if (uid === 'loki') {
    return query;
  }
  return { ...query, to: target.query?.includes('count_over_time') ? MEASURED_TO : SEARCHED_TO };
}

afterAll(() => store.close());

test.each(goldenNames)('%s', async (name) => {
  const golden = readGolden(name);
  const client = createProxyClient({ baseUrl: store.url, fetch });
  const emissions = await runQuery(asRecorded(golden.query), client);
  expect(comparable(emissions)).toEqual(comparable(golden.emissions));
});
