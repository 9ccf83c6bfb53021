import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startStore, type Store } from '../src/startStore';

const PREVIEW = join(__dirname, '../..');

export interface Seed {
  seed: number;
  service: string;
  /** Unix milliseconds at which the seeded sessions' hour ends. */
  endMs: number;
}

/** What the recordings in preview/golden were made with. */
export const GOLDEN_SEED: Seed = { seed: 13, service: 'shop-golden2', endMs: 1_795_565_272_000 };

/** A store that holds what preview/seed.mjs sends, with a clock that stands at the seed's end. */
export async function seededStore({ seed, service, endMs }: Seed): Promise<Store> {
  const store = await startStore({ port: 0, now: () => endMs });
  const urls = [`${store.url}/v1/logs`, `${store.url}/v1/traces`];
  const env = { ...process.env, SEED: String(seed), SERVICE: service };
  const { stdout } = await promisify(execFile)(process.execPath, [join(PREVIEW, 'seed.mjs'), ...urls, String(endMs)], {
    env,
  });
  if (!stdout.includes(`${urls[0]} 200`) || !stdout.includes(`${urls[1]} 200`)) {
    throw new Error(`the seed was not accepted: ${stdout}`);
  }
  return store;
}

/** A recording of a real data source. */
export function golden<T>(name: string): T {
  return JSON.parse(readFileSync(join(PREVIEW, 'golden', name), 'utf8')) as T;
}

/** Asks with query parameters; fails unless the answer is 200. */
export async function ask<T>(
  store: Store,
  path: string,
  parameters: Record<string, string | number> = {},
  headers: Record<string, string> = {}
): Promise<T> {
  const response = await askRaw(store, path, parameters, headers);
  if (response.status !== 200) {
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
  return (await response.json()) as T;
}

/** Asks with query parameters, whatever the answer. */
export function askRaw(
  store: Store,
  path: string,
  parameters: Record<string, string | number> = {},
  headers: Record<string, string> = {}
): Promise<Response> {
  const query = new URLSearchParams();
  Object.entries(parameters).forEach(([name, value]) => query.append(name, String(value)));
  return fetch(`${store.url}${path}?${query}`, { headers });
}

export type Labels = Record<string, string>;

export interface StreamsAnswer {
  data: {
    resultType: string;
    encodingFlags?: string[];
    result: Array<{
      stream: Labels;
      values: Array<[string, string, { structuredMetadata?: Labels; parsed?: Labels }]>;
    }>;
  };
}

export interface VectorAnswer {
  data: { resultType: string; result: Array<{ metric: Labels; value: [number, string] }> };
}

export interface MatrixAnswer {
  data: { resultType: string; result: Array<{ metric: Labels; values: Array<[number, string]> }> };
}

export interface SearchAnswer {
  traces: Array<{
    traceID: string;
    rootServiceName: string;
    rootTraceName: string;
    startTimeUnixNano: string;
    durationMs: number;
    spanSets: Array<{
      matched: number;
      attributes?: Array<{ key: string; value: Record<string, unknown> }>;
      spans: Array<{
        spanID: string;
        name?: string;
        startTimeUnixNano: string;
        durationNanos: string;
        attributes?: Array<{ key: string; value: Record<string, unknown> }>;
      }>;
    }>;
  }>;
}
