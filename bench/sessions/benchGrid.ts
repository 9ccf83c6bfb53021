import { chromium } from '@playwright/test';
import { PLUGIN_ID } from '../../preview/host/server/HostOptions';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/setup/chromium.mjs';
import { startBuiltHost } from '../startBuiltHost';
import { buildPage } from './buildPage';
import { measureGrid, type GridTimes } from './measureGrid';

/**
 * Measures the sessions grid with 50,000 merged sessions, in Chromium, built as the plugin is and run by the preview host.
 * @param options.rounds how often each sort and each filter is measured
 */
export async function benchGrid(options: { rounds: number }): Promise<GridTimes> {
  const pluginDir = await buildPage();
  const unused = 'http://127.0.0.1:9';
  const host = await startBuiltHost({ pluginDir, lokiUrl: unused, tempoUrl: unused });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    await page.goto(`${host.url}/a/${PLUGIN_ID}/sessions`);
    await page.getByRole('grid').waitFor({ timeout: 120_000 });
    return await measureGrid(page, options);
  } finally {
    await browser.close();
    await host.close();
  }
}
