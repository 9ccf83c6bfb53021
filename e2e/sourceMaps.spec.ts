import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { sessionAddress } from './sessionPage';
import type { Preview } from './startPreview';
import { expect, test } from './test';

const SETTINGS = '/api/plugins/opensessions-usersessions-app/settings';
const MAPS = '/api/plugin-proxy/opensessions-usersessions-app/sourcemaps';
const SOURCE = 'shop/src/pages/brokenPage.ts';
/** The shop's own calls in the stack of its thrown error, the innermost first, as its source has them. */
const CALLS = [
  'return wrapping.sheets * wrapping.paper.pricePerSheet;',
  'formatPrice(calculateWrappingPrice(wrapping))',
  '...wrappings.map((wrapping) =>',
  'setTimeout(() => showWrappings(list));',
];

let sessionId: string;
/** What the preview's settings were: they are its own, so they outlive a test. */
let settings: unknown;

test.use({ viewport: { width: 1600, height: 1400 } });
test.beforeAll(async ({ profile, preview }) => {
  settings = await readSettings(preview);
  sessionId = await visitBrokenPage(profile, preview);
});
test.afterEach(({ preview }) => saveSettings(preview, settings));

test('without an address of source maps a stack is shown as built, and nothing is asked for', async ({
  page,
  preview,
}) => {
  const asked = watchRequests(page);
  const own = await openThrownError(page, preview);
  await expect(own).toHaveCount(CALLS.length);
  await expect(own.and(page.locator('[data-mapped="no"]'))).toHaveCount(CALLS.length);
  await expect(own.first()).toHaveText(/calculateWrappingPrice shop\.js:\d+:\d+$/);
  await expect(page.getByTestId('source-map-notes')).toContainText('The stack is shown as built.');
  expect(asked.filter((url) => url.includes('.map'))).toEqual([]);
});

test('with it a stack of the minified shop names the lines of its sources, and only Grafana’s host is asked', async ({
  page,
  preview,
}) => {
  await saveSettings(preview, { sourceMapUrl: preview.shop });
  const asked = watchRequests(page);
  const own = await openThrownError(page, preview);
  await expect(own.and(page.locator('[data-mapped="yes"]'))).toHaveCount(CALLS.length);
  const places = await own.locator('summary').allTextContents();
  expect(places.map((text) => /(\S+:\d+):\d+$/.exec(text)?.[1])).toEqual(
    CALLS.map((code) => `${SOURCE}:${lineOf(code)}`)
  );
  await expect(own.first().getByTestId('source-lines').locator('[aria-current]')).toContainText(CALLS[0]!);
  await expect(page.getByTestId('source-map-note')).toHaveText('shop.js: shown as written, by its source map.');

  expect(asked.filter((url) => url.includes('.map'))).toEqual([`${preview.host}${MAPS}/assets/shop.js.map`]);
  expect(asked.filter((url) => new URL(url).origin !== preview.host)).toEqual([]);
});

/** One visit to the shop's page that throws. @returns the session's id */
async function visitBrokenPage(profile: BrowserContext, { shop }: Preview): Promise<string> {
  const page = await profile.newPage();
  const thrown = page.waitForEvent('pageerror');
  await page.goto(`${shop}/broken`);
  await thrown;
  const link = await page.getByRole('link', { name: 'session in User Sessions' }).getAttribute('href');
  // What waits is sent when the page is left.
  await page.goto('about:blank');
  await page.close();
  return new URL(link ?? '').pathname.split('/').pop() ?? '';
}

/** Opens the thrown error in ERRORS. @returns its own frames */
async function openThrownError(page: Page, { host }: Preview) {
  const range = { from: Date.now() - 900_000, to: Date.now() + 60_000 };
  const row = page.getByTestId(/^error-row-/).filter({ hasText: 'TypeError' });
  // What the shop sent when it was left may still be on its way.
  await expect(async () => {
    await page.goto(sessionAddress({ host, service: 'shop-web', id: sessionId, range, tab: 'errors' }));
    await expect(row).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 40_000 });
  await row.click();
  const stack = page.getByTestId('error-details').getByTestId('stack-trace');
  await expect(stack).toBeVisible();
  return stack.getByTestId('stack-frame-own');
}

/** Everything that the page asks over the network, as it comes. */
function watchRequests(page: Page): string[] {
  const urls: string[] = [];
  page.on('websocket', (socket) => urls.push(socket.url()));
  page.on('request', (request) => {
    // The page's own pictures are no requests.
    if (!/^(data|blob):/.test(request.url())) {
      urls.push(request.url());
    }
  });
  return urls;
}

/** The line (from 1) of the broken page's source that has this code, once. */
function lineOf(code: string): number {
  const lines = readFileSync(path.join('demo', SOURCE), 'utf8').split('\n');
  const found = lines.flatMap((line, index) => (line.includes(code) ? [index + 1] : []));
  expect(found, code).toHaveLength(1);
  return found[0]!;
}

async function readSettings({ host }: Preview): Promise<unknown> {
  const answer = await fetch(host + SETTINGS);
  return ((await answer.json()) as { jsonData: unknown }).jsonData;
}

async function saveSettings({ host }: Preview, jsonData: unknown): Promise<void> {
  const answer = await fetch(host + SETTINGS, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonData }),
  });
  expect(answer.ok).toBe(true);
}
