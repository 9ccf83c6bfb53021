import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/setup/chromium.mjs';
import type { EngineName } from './sdk/test/support/tab';

/** Whatever needs a browser, in real Chromium: the SDK on pages of its own, and the product end to end. */
export default defineConfig<object, { engineName: EngineName }>({
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
  },
  projects: [
    { name: 'sdk-chromium', testDir: './sdk/test', use: { engineName: 'chromium' } },
    // One worker: the preview is started once, and its builds never race.
    { name: 'e2e', testDir: './e2e', workers: 1 },
  ],
});
