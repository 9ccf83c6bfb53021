import { generateSeed } from '../../e2e/seed/generateSeed';
import { keyValues, record } from '../../e2e/seed/otlp';
import { sendSeed } from '../../e2e/seed/sendSeed';
import { toOtlp } from '../../e2e/seed/toOtlp';
import type { Store } from '../../preview/store/src/startStore';
import {
  ask,
  seededStore,
  type MatrixAnswer,
  type SearchAnswer,
  type StreamsAnswer,
  type VectorAnswer,
} from '../../preview/store/test/seededStore';

const HOUR = 3_600_000;

/** When the provisioned queries are asked (ms): the end of both seeds. */
export const NOW = 1_795_565_400_000;
export const RANGE = { from: NOW - 6 * HOUR, to: NOW };

/** Many sessions, as the sessions stream has them; and three with all that happened in them, and their spans. */
export const MANY = 'seeded';
export const FEW = 'shop-web';

/** The sessions of `MANY`. */
export const SESSIONS = generateSeed({ seed: 6, sessions: 2000, untilMs: NOW, spanMs: 13 * HOUR });

/** A store that has both. */
export async function bothSeeds(): Promise<Store> {
  const store = await seededStore({ seed: 42, service: FEW, endMs: NOW });
  await sendSeed(store.url, toOtlp(SESSIONS, { service: MANY }));
  await sendSeed(store.url, [moreVitals()]);
  return store;
}

/** The vitals that the seed of `FEW` lacks, of one page: INP 100, 200 … 500 ms, and so on. */
function moreVitals(): object {
  const resource = { 'service.name': FEW, 'deployment.environment.name': 'production' };
  const logRecords = Object.entries({ inp: 100, cls: 0.05, fcp: 400, ttfb: 150 }).flatMap(([name, step]) =>
    [1, 2, 3, 4, 5].map((n) =>
      record('browser.web_vital', name, NOW - n * 60_000, {
        'session.id': String(n).repeat(32),
        'rum.view.name': '/cart',
        'browser.web_vital.name': name,
        'browser.web_vital.value': n * step,
      })
    )
  );
  return {
    resourceLogs: [
      { resource: { attributes: keyValues(resource) }, scopeLogs: [{ scope: { name: 'test' }, logRecords }] },
    ],
  };
}

export interface Sample {
  labels: Record<string, string>;
  value: number;
}

/** A metric query's values at one time, by default at the end. */
export async function instant(store: Store, query: string, atMs = NOW): Promise<Sample[]> {
  const { data } = await ask<VectorAnswer>(store, '/loki/api/v1/query', { query, time: `${atMs}000000` });
  return data.result.map(({ metric, value }) => ({ labels: metric, value: Number(value[1]) }));
}

/** How many values, or lines, a query over the range gives. */
export async function overRange(store: Store, query: string, limit = 1000): Promise<number> {
  const range = { start: `${RANGE.from}000000`, end: `${RANGE.to}000000` };
  const answer = await ask<StreamsAnswer | MatrixAnswer>(store, '/loki/api/v1/query_range', {
    query,
    ...range,
    step: '300s',
    limit,
  });
  return answer.data.result.reduce((sum, { values }) => sum + values.length, 0);
}

/** How many spans a TraceQL query gives. */
export async function spans(store: Store, q: string, { limit = 20, spss = 3 } = {}): Promise<number> {
  const range = { start: RANGE.from / 1000, end: RANGE.to / 1000 };
  const { traces } = await ask<SearchAnswer>(store, '/api/search', { q, limit, spss, ...range });
  return traces.flatMap(({ spanSets }) => spanSets).reduce((sum, { spans: found }) => sum + found.length, 0);
}

/** The id of one of the sessions of `FEW`. */
export async function someSessionId(store: Store): Promise<string> {
  const query = `{service_name="${FEW}", rum_stream="sessions"} | event_name="session.start"`;
  const range = { start: `${RANGE.from}000000`, end: `${RANGE.to}000000` };
  const { data } = await ask<StreamsAnswer>(store, '/loki/api/v1/query_range', { query, ...range });
  return data.result[0]?.stream['session_id'] ?? '';
}
