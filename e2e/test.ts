import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { letTimeRun } from './clock';
import { emptied } from './hostPage';
import { LARGE_SESSION, sendLargeSession, SEED, sendSeeded } from './seed/seeded';
import { startPreview, type Preview } from './startPreview';

/**
 * Playwright's test with the running product, started once for a file's worker. Its tests share a page, which keeps Grafana's
 * scripts: to load them takes seconds. What a test did to it or stored is gone before the next; where that cannot be had, and
 * after a failure, the next has a page of its own.
 */
export const test = base.extend<
  object,
  { preview: Preview; profile: BrowserContext; kept: { page?: Page }; seed: typeof SEED; large: typeof LARGE_SESSION }
>({
  preview: [
    // Playwright reads the fixture's needs from this pattern: none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const preview = await startPreview();
      await use(preview);
      await preview.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  // Sent when a test asks for it, and once: every spec of the sessions page looks at the same.
  seed: [
    async ({ preview }, use) => {
      await sendSeeded(preview.store, SEED);
      await use(SEED);
    },
    // Real servers are waited for.
    { scope: 'worker', timeout: 180_000 },
  ],
  large: [
    async ({ preview }, use) => {
      await sendLargeSession(preview.store, LARGE_SESSION);
      await use(LARGE_SESSION);
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  profile: [
    async ({ browser }, use) => {
      const context = await browser.newContext();
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: ({ profile }, use) => use(profile),
  // eslint-disable-next-line no-empty-pattern -- as above
  kept: [({}, use) => use({}), { scope: 'worker' }],
  page: async ({ profile, preview, viewport, kept }, use, testInfo) => {
    const page = kept.page ?? (await profile.newPage());
    kept.page = undefined;
    if (viewport) {
      await page.setViewportSize(viewport);
    }
    await use(page);
    if (testInfo.status === testInfo.expectedStatus && (await emptied(page, preview.host))) {
      await letTimeRun(page);
      kept.page = page;
    }
    const tools = await profile.newCDPSession(page);
    for (const origin of [preview.host, preview.shop]) {
      await tools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cookies,local_storage,indexeddb' });
    }
    await tools.detach();
    if (kept.page !== page) {
      await page.close();
    }
  },
});

export { expect };
