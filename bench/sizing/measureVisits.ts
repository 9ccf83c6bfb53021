import { chromium, type Browser } from '@playwright/test';
import path from 'node:path';
import { startApi } from '../../demo/api/startApi';
import { startShop } from '../../demo/shop/server/startShop';
import { startStore } from '../../preview/store/src/startStore';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/setup/chromium.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { sizesOf, type SessionSizes } from './sizesOf';
import { startMeter } from './startMeter';
import { VISITS, visitShop, type Visit } from './visits';

/** What a visit was, and what it sent and left. */
export interface VisitSizes extends SessionSizes {
  seconds: number;
  views: number;
}
export type Measured = Record<Visit, VisitSizes>;

/** The SDK's last batch leaves with the page. */
const QUIET_MS = 2_000;

/**
 * Visits the built demo shop in Chromium, with the SDK as it is built, and measures what reaches the store. The visits go on
 * at the same time, each with a shop and a meter of its own. What the shop's API writes is not measured: it is the team's.
 * @throws when a visit does not come to its end or the store refuses a record
 */
export async function measureVisits(): Promise<Measured> {
  const [store, apiStore] = await Promise.all([startStore({ port: 0 }), startStore({ port: 0 })]);
  const api = await startApi({ host: '127.0.0.1', port: 0, otlpUrl: apiStore.url, seed: 1 });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    const outcomes = await Promise.allSettled(
      VISITS.map((visit) => measureVisit({ visit, browser, apiUrl: api.url, storeUrl: store.url }))
    );
    const sizes = outcomes.map((outcome) => {
      if (outcome.status === 'rejected') {
        throw outcome.reason;
      }
      return outcome.value;
    });
    return Object.fromEntries(VISITS.map((visit, index) => [visit, sizes[index]])) as Measured;
  } finally {
    await browser.close();
    await api.close();
    await Promise.all([store.close(), apiStore.close()]);
  }
}

async function measureVisit(of: {
  visit: Visit;
  browser: Browser;
  apiUrl: string;
  storeUrl: string;
}): Promise<VisitSizes> {
  const meter = await startMeter(of.storeUrl);
  const shop = await startShop({
    host: '127.0.0.1',
    port: 0,
    files: path.join(root, 'demo/dist/shop'),
    apiUrl: of.apiUrl,
    otlpUrl: meter.url,
    hostUrl: 'http://127.0.0.1:3000',
  });
  const context = await of.browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const seconds = await visitShop(page, shop.url, of.visit);
    await meter.quiet(QUIET_MS);
    const sizes = sizesOf(meter.exported);
    const views = meter.exported.flatMap(
      ({ json }) => json.match(/"rum\.view\.id","value":\{"stringValue":"(\w+)/g) ?? []
    );
    return { seconds, views: new Set(views).size, ...sizes };
  } catch (error) {
    throw new Error(`The ${of.visit} visit did not come to its end: ${(error as Error).message}`);
  } finally {
    // A browser that is gone has told so already, above.
    await context.close().catch(() => undefined);
    await Promise.all([shop.close(), meter.close()]);
  }
}
