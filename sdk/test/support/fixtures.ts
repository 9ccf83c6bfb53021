import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { Sink } from './sink';
import { Site } from './site';

const SDK = fileURLToPath(new URL('../..', import.meta.url));

interface Fixtures {
  sink: Sink;
  site: Site;
  /** Opens a page of the site with this body, the SDK started in its head. */
  open(options?: OpenOptions): Promise<Page>;
}

export interface OpenOptions {
  body?: string;
  path?: string;
  /** More `init` options, as source. */
  init?: string;
  /** In place of the sink. */
  endpoint?: string;
}

function newestChange(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? newestChange(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs
    )
  );
}

/** A test of a stale build proves nothing. */
function requireFreshBuild(): void {
  const built = join(SDK, 'dist/user-sessions.js');
  if (!existsSync(built) || statSync(built).mtimeMs < newestChange(join(SDK, 'src'))) {
    throw new Error('sdk/dist is missing or older than sdk/src: run `node sdk/build.mjs` first.');
  }
}

/** The page of a test: the built SDK by a script tag, then the body. */
export function html({ body = '', init = '', endpoint }: OpenOptions & { endpoint: string }): string {
  return `<!doctype html><html><head><title>Test</title><link rel="icon" href="data:,">
<script src="/sdk.js"></script>
<script>window.diagnostics = [];
UserSessions.init({ serviceName: 'test-web', serviceVersion: '1.2.3', environment: 'test', endpoint: '${endpoint}', onDiagnostic: (m) => diagnostics.push(m), ${init} });</script>
</head><body>${body}</body></html>`;
}

export const test = base.extend<Fixtures, { built: void }>({
  built: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the destructuring
    async ({}, use) => {
      requireFreshBuild();
      await use();
    },
    { scope: 'worker', auto: true },
  ],
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the destructuring
  sink: async ({}, use) => {
    const sink = await new Sink().start();
    await use(sink);
    await sink.close();
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the destructuring
  site: async ({}, use) => {
    const site = await new Site().start();
    await use(site);
    await site.close();
  },
  open: async ({ page, site, sink }, use) => {
    await use(async (options = {}) => {
      site.pages['/'] = html({ endpoint: sink.url, ...options });
      await page.goto(site.url + (options.path ?? '/'));
      return page;
    });
  },
});

/** Waits until the page was quiet, so that its load and its open action are over, then sends what waits. */
export async function flush(page: Page): Promise<void> {
  await page.waitForTimeout(800);
  await page.evaluate('UserSessions.flush()');
}

export { expect };
