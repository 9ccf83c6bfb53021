import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/setup/chromium.mjs';
import { measureEvaluation, measureVisit } from './measure';
import type { VisitResult } from './measure';
import { VARIANTS } from './scripts';
import type { Variant } from './scripts';
import { startShop } from './shop';
import { startSink } from './sink';
import { spreadOf } from './statistics';
import type { Spread } from './statistics';

/** What was measured, each a series of all variants. */
export type Measure = 'evaluationMs' | keyof VisitResult;
export type Overhead = Record<Measure, Record<Variant, Spread>>;

/** The work behind the page's long task, in ms of this machine. */
const LONG_TASK_MS = 60;

/**
 * Loads and visits the same page with each SDK and without, taking turns so that a machine that gets slower does so for
 * all.
 * @param options.loads how often each is loaded for the time of its script
 * @param options.visits how often each is visited for 10 s
 */
export async function benchOverhead(options: { loads: number; visits: number }): Promise<Overhead> {
  const sink = await startSink();
  const shop = await startShop({ sinkUrl: sink.url, rounds: roundsOf(LONG_TASK_MS) });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    const bench = { browser, shop, sink };
    // The first of all warms up what has nothing to do with any SDK.
    await measureEvaluation(bench, 'none');
    const evaluations = await inTurns(options.loads, (variant) => measureEvaluation(bench, variant));
    const visits = await inTurns(options.visits, (variant) => measureVisit(bench, variant));
    const ofVisit = (key: keyof VisitResult) =>
      mapValues(visits, (results) => spreadOf(results.map((one) => one[key])));
    return {
      evaluationMs: mapValues(evaluations, spreadOf),
      mainThreadMs: ofVisit('mainThreadMs'),
      heapBytes: ofVisit('heapBytes'),
      requests: ofVisit('requests'),
      records: ofVisit('records'),
      wireBytes: ofVisit('wireBytes'),
      wireGzipBytes: ofVisit('wireGzipBytes'),
    };
  } finally {
    await browser.close();
    await Promise.all([shop.close(), sink.close()]);
  }
}

async function inTurns<T>(times: number, measure: (variant: Variant) => Promise<T>): Promise<Record<Variant, T[]>> {
  const results: Record<Variant, T[]> = { none: [], ours: [], faro: [], datadog: [] };
  for (let turn = 0; turn < times; turn++) {
    for (const variant of VARIANTS) {
      results[variant].push(await measure(variant));
    }
  }
  return results;
}

function mapValues<T, U>(record: Record<Variant, T>, map: (value: T) => U): Record<Variant, U> {
  return Object.fromEntries(VARIANTS.map((variant) => [variant, map(record[variant])])) as Record<Variant, U>;
}

/** How many rounds of the page's loop take so long (ms) here. */
function roundsOf(ms: number): number {
  const trial = 20_000_000;
  const start = performance.now();
  let sum = 0;
  for (let i = 0; i < trial; i++) {
    sum += Math.sqrt(i);
  }
  return Math.round((trial * ms) / (performance.now() - start + (sum > 0 ? 0 : 1)));
}
