import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../../../scripts/setup/chromium.mjs';

/** A Chromium of its own whose pages are hidden when they are: Playwright only leaves the focus alone where it did not start the browser. */
export async function startBareChromium({
  width,
  height,
}: {
  width: number;
  height: number;
}): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'chromium-'));
  const own = [
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${folder}`,
    `--window-size=${width},${height}`,
  ];
  const child = spawn(String(findChromium()), [...CHROMIUM_FLAGS, ...own, '--no-startup-window'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const close = async (): Promise<void> => {
    kill();
    process.off('exit', kill);
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const endpoint = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (part) => {
        said += String(part);
        const [address] = /ws:\S+/.exec(said) ?? [];
        if (address) {
          resolve(address);
        }
      });
      void ended.then(() => reject(new Error(`Chromium ended: ${said}`)));
    });
    const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true });
    const [context] = browser.contexts();
    if (!context) {
      throw new Error('Chromium has no default context.');
    }
    return { context, close: () => browser.close().then(close, close) };
  } catch (error) {
    await close();
    throw error;
  }
}
