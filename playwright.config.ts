import { defineConfig } from '@playwright/test';
import { otherEngines } from './scripts/setup/browsers.mjs';
import { CHROMIUM_FLAGS, findChromium } from './scripts/setup/chromium.mjs';
import type { EngineName } from './sdk/test/support/tab';

const { engines, missing } = otherEngines();
if (process.env.TEST_WORKER_INDEX === undefined) {
  // eslint-disable-next-line no-console -- a person who runs the tests reads it
  missing.forEach((line) => console.log(line));
}

/** Whatever needs a browser: the SDK on pages of its own, in every engine that is installed, and the product end to end in Chromium. */
export default defineConfig<object, { engineName: EngineName }>({
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
  },
  projects: [
    // One worker: the preview is started once, and its builds never race. First, so that the others run beside it.
    { name: 'e2e', testDir: './e2e', testMatch: '**/*.spec.ts', workers: 1 },
    ...['chromium' as const, ...engines].map((engineName) => ({
      name: `sdk-${engineName}`,
      testDir: './sdk/test',
      // Beside Chromium what differs most from engine to engine: all of it there takes npm test beyond a quarter of an hour.
      ...(engineName === 'chromium' || process.env.ALL_ENGINES
        ? {}
        : { testMatch: /(errors|life|prerender|views)\.spec\.ts$/ }),
      use: { engineName, screenshot: 'off' as const },
    })),
  ],
});
