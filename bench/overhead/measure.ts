import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Variant } from './scripts';
import type { Shop } from './shop';
import type { Sink } from './sink';
import { visit } from './visit';

export interface Bench {
  browser: Browser;
  shop: Shop;
  sink: Sink;
}

/** One visit of 10 s. CPU times are of the page's main thread: unlike the clock, they leave out what others run. */
export interface VisitResult {
  /** ms. */
  mainThreadMs: number;
  heapBytes: number;
  requests: number;
  records: number;
  wireBytes: number;
  wireGzipBytes: number;
}

const WINDOW = { width: 1200, height: 800 };
/** An SDK may send so long after the page is gone (ms). */
const QUIET_MS = 700;

/**
 * How long the SDK's script takes to be evaluated, its start included, in a browser that has never seen it: CPU time
 * (ms) of the main thread as the browser's own trace has it.
 */
export async function measureEvaluation(bench: Bench, variant: Variant): Promise<number> {
  return inNewPage(bench, async ({ page }) => {
    const { browser, shop } = bench;
    await browser.startTracing(page, { categories: ['devtools.timeline'] });
    await page.goto(shop.urlOf(variant));
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    const evaluated = traceEvents.filter(
      ({ name, args }) => name === 'EvaluateScript' && args.data?.url?.endsWith(`/${variant}.js`)
    );
    return evaluated.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  });
}

/** Measures one visit in a browser context of its own. */
export async function measureVisit(bench: Bench, variant: Variant): Promise<VisitResult> {
  return inNewPage(bench, async ({ page, cdp }) => {
    const { shop, sink } = bench;
    sink.take();
    await cdp.send('Performance.enable');
    const before = await metric(cdp, 'ThreadTime');
    const start = performance.now();
    await page.goto(shop.urlOf(variant), { waitUntil: 'commit' });
    await visit(cdp, start);
    const mainThreadMs = (await metric(cdp, 'ThreadTime')) - before;
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    await page.goto('about:blank');
    await sink.quiet(QUIET_MS);
    const { requests, records, bytes, gzipBytes } = sink.take();
    return {
      mainThreadMs: mainThreadMs * 1000,
      heapBytes: usedSize,
      requests,
      records,
      wireBytes: bytes,
      wireGzipBytes: gzipBytes,
    };
  });
}

interface TraceEvent {
  name: string;
  /** CPU time, in µs. */
  tdur?: number;
  args: { data?: { url?: string } };
}

/** Every measurement begins on an empty page of the same origin, so that it needs no new process. */
async function inNewPage<T>({ browser, shop }: Bench, work: (tab: { page: Page; cdp: CDPSession }) => Promise<T>) {
  const context = await browser.newContext({ viewport: WINDOW });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await page.goto(shop.blankUrl);
    return await work({ page, cdp });
  } finally {
    await context.close();
  }
}

async function metric(cdp: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? NaN;
}
