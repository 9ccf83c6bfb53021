import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startShop } from '../../demo/shop/server/startShop';
import { bundle } from '../../scripts/bundle.mjs';
import { visitShop, type SeenByBrowser } from '../shopVisit';
import { startFaroReceiver, type FaroReceiver } from './startFaroReceiver';

/** As the shop's own telemetry has it. */
export const APP = { name: 'shop-web', version: '1.4.2', environment: 'preview' };

/** One visit that both SDKs saw. */
export interface FaroVisit {
  seen: SeenByBrowser;
  lines: FaroReceiver['lines'];
  /** Faro's id of the session. */
  faroId: string;
}

export interface FaroVisitOptions {
  /** With nobody signed in and nothing stored. */
  page: Page;
  apiUrl: string;
  hostUrl: string;
  /** Takes OTLP, and log lines at Loki's push API. */
  storeUrl: string;
  lokiUrl: string;
  format?: 'logfmt' | 'json';
  /** See `ReceiverOptions`. */
  alloyUrl?: string;
}

/** Visits the demo shop as Ana, with both SDKs on the page, and waits until both have sent all. */
export async function visitWithFaro(options: FaroVisitOptions): Promise<FaroVisit> {
  const { page, apiUrl, hostUrl, storeUrl, lokiUrl, format, alloyUrl } = options;
  const extraLogLabels = { app: 'faro', kind: '' };
  const receiver = await startFaroReceiver({ lokiUrl, otlpUrl: storeUrl, extraLogLabels, format, alloyUrl });
  const files = path.join(import.meta.dirname, '../../demo/dist/shop');
  const { environment } = APP;
  const shop = await startShop({
    ...{ host: '127.0.0.1', port: 0, files, environment },
    ...{ apiUrl, hostUrl, otlpUrl: receiver.url },
  });
  try {
    const given = { url: receiver.collectUrl, otlpUrl: receiver.url, app: APP };
    // Before the page's own scripts.
    await page.addInitScript((value) => {
      // An empty page has no storage.
      if (location.protocol.startsWith('http')) {
        localStorage.setItem('shop.customer', 'u-1001');
        window.FARO_TEST = value;
      }
    }, given);
    const script = await bundle({ file: path.join(import.meta.dirname, 'page.ts') });
    // Not on the empty page that the visit ends on.
    await page.addInitScript({ content: `if (location.protocol.startsWith('http')) {${script}}` });
    // Faro keeps what happens during an action until that is over, and drops it with the page.
    const thrown = () =>
      expect.poll(() => receiver.lines.some(({ line }) => /\bkind"?[=:]"?exception/.test(line))).toBe(true);
    const seen = await visitShop(page, shop.url, receiver.url, thrown);
    await receiver.quiet(1500);
    const [faroId] = receiver.lines.map(({ line }) => /\bsession_id"?[=:]"?(\w+)/.exec(line)?.[1]).filter(Boolean);
    return { seen, lines: receiver.lines, faroId: faroId ?? '' };
  } finally {
    await Promise.all([shop.close(), receiver.close()]);
  }
}
