import { test as base, expect } from '@playwright/test';
import { startPreview, type Preview } from './startPreview';

/** Playwright's test with the running product, started once for a file's worker. */
export const test = base.extend<object, { preview: Preview }>({
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
});

export { expect };
