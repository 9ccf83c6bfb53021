import { startStore, type Store, type StoreOptions } from '../src/startStore';
import { ask, type StreamsAnswer } from './seededStore';

export const NOW = 1_795_565_272_000;
export const TRACE = '0af7651916cd43dd8448eb211c80319c';
export const SPAN = 'b7ad6b7169203331';
const stores: Store[] = [];

export async function open(options: Partial<StoreOptions> = {}): Promise<Store> {
  const store = await startStore({ port: 0, now: () => NOW, ...options });
  stores.push(store);
  return store;
}

/** Closes what a test opened. */
export async function closeAll(): Promise<void> {
  await Promise.all(stores.splice(0).map((store) => store.close()));
}

type Attribute = { key: string; value: object };

export function log(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return { timeUnixNano: `${NOW}000000`, body: { stringValue: 'hello' }, ...overrides };
}

export function logs(
  records: unknown[],
  attributes: Attribute[] = [{ key: 'service.name', value: { stringValue: 'web' } }]
): object {
  return {
    resourceLogs: [{ resource: { attributes }, scopeLogs: [{ scope: { name: 'test' }, logRecords: records }] }],
  };
}

export function span(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  const time = `${NOW}000000`;
  return {
    traceId: TRACE,
    spanId: SPAN,
    name: 'GET',
    kind: 3,
    startTimeUnixNano: time,
    endTimeUnixNano: time,
    ...overrides,
  };
}

export function traces(spans: unknown[]): object {
  return { resourceSpans: [{ resource: { attributes: [] }, scopeSpans: [{ scope: {}, spans }] }] };
}

export const JSON_TYPE = { 'content-type': 'application/json' };

export function post(
  store: Store,
  path: string,
  body: object | string | Uint8Array,
  headers: Record<string, string> = JSON_TYPE
): Promise<Response> {
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  return fetch(`${store.url}${path}`, {
    method: 'POST',
    headers,
    body: raw ? (body as string) : JSON.stringify(body),
  });
}

export async function stored(store: Store): Promise<StreamsAnswer['data']['result']> {
  const answer = await ask<StreamsAnswer>(
    store,
    '/loki/api/v1/query_range',
    {
      query: '{service_name=~".+"}',
      start: `${NOW - 8 * 86_400_000}000000`,
      end: `${NOW + 3600_000}000000`,
      limit: 1000,
    },
    { 'X-Loki-Response-Encoding-Flags': 'categorize-labels' }
  );
  return answer.data.result;
}

export const counts = (store: Store): Promise<{ logs: number; spans: number; evicted: number; full: boolean }> =>
  ask(store, '/status');

export const attribute = (key: string, stringValue: string): Attribute => ({ key, value: { stringValue } });
