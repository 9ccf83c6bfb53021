import type { PluginOptions } from '@grafana/plugin-e2e';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/setup/chromium.mjs';

const { GRAFANA_URL, GRAFANA_ADMIN_USER } = process.env;
// plugin-e2e keeps the session of who logs in here.
const loggedIn = GRAFANA_ADMIN_USER ? { storageState: `playwright/.auth/${GRAFANA_ADMIN_USER}.json` } : {};

/** The plugin in a real Grafana (`npm run e2e:grafana`). Without a user, Grafana must let in whoever comes. */
export default defineConfig<PluginOptions>({
  testDir: './e2e/grafana',
  outputDir: 'test-results/grafana',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  reporter: 'list',
  use: {
    baseURL: GRAFANA_URL,
    viewport: { width: 1600, height: 1200 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
  },
  projects: [
    { name: 'ready', testMatch: 'ready.setup.ts' },
    { name: 'grafana', testMatch: '*.grafana.ts', dependencies: ['ready'], use: loggedIn },
  ],
});
