import { chromium } from '@playwright/test';
import path from 'node:path';
import { PLUGIN_ID } from '../../preview/host/server/HostOptions';
import { startHost } from '../../preview/host/server/startHost';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/setup/chromium.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { buildPage } from './buildPage';
import { measureGrid, type GridTimes } from './measureGrid';

/**
 * Measures the sessions grid with 50,000 merged sessions, in Chromium, built as the plugin is and run by the preview host.
 * @param options.rounds how often each sort and each filter is measured
 */
export async function benchGrid(options: { rounds: number }): Promise<GridTimes> {
  const pluginDir = await buildPage();
  const hostDir = path.join(root, 'preview/host');
  const unused = 'http://127.0.0.1:9';
  const host = await startHost({
    port: 0,
    host: '127.0.0.1',
    lokiUrl: unused,
    tempoUrl: unused,
    pluginDir,
    pageDir: path.join(hostDir, 'dist'),
    iconDirs: [path.join(hostDir, 'node_modules/@grafana/ui/dist/public/img/icons'), path.join(hostDir, 'icons')],
  });
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
