import { test as base, expect } from '@playwright/test';
import { requireFreshBuild } from './dist';
import { startEngine } from './engines/startEngine';
import { Sink } from './sink';
import { Site } from './site';
import type { Engine, EngineName, Tab } from './tab';

interface Fixtures {
  sink: Sink;
  site: Site;
  /** Option: the test hides its tab, see `ProfileOptions`. */
  hides: boolean;
  /** The first tab of a fresh profile. */
  tab: Tab;
  /** Opens a page of the site with this body in `tab`, the SDK started in its head, and answers `tab` after the load event. */
  open(options?: OpenOptions): Promise<Tab>;
}

interface WorkerFixtures {
  built: void;
  /** Which browser this project runs in. */
  engineName: EngineName;
  engine: Engine;
}

export interface OpenOptions {
  body?: string;
  path?: string;
  /** More `init` options, as source. */
  init?: string;
  /** In place of the sink. */
  endpoint?: string;
  /** Runs in the head before the SDK's script: HTML, or a function that is sent as its source. */
  before?: string | (() => void);
}

/**
 * The page of a test: the built SDK by a script tag, then the body. `diagnostics` and `pageErrors` (uncaught errors and rejections) are
 * lists of strings.
 */
export function html({ body = '', init = '', endpoint, before = '' }: OpenOptions & { endpoint: string }): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,">
<script>window.pageErrors = [];
addEventListener('error', (event) => event.message && pageErrors.push(event.message));
addEventListener('unhandledrejection', (event) => pageErrors.push(String(event.reason)));</script>
${typeof before === 'function' ? `<script>(${String(before)})();</script>` : before}
<script src="/sdk.js"></script>
<script>window.diagnostics = [];
UserSessions.init({ serviceName: 'test-web', serviceVersion: '1.2.3', environment: 'test', endpoint: '${endpoint}', onDiagnostic: (m) => diagnostics.push(m), ${init} });</script>
</head><body>${body}</body></html>`;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  built: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the destructuring
    async ({}, use) => {
      requireFreshBuild();
      await use();
    },
    { scope: 'worker', auto: true },
  ],
  engineName: ['chromium', { scope: 'worker', option: true }],
  engine: [
    async ({ engineName }, use) => {
      const engine = await startEngine(engineName);
      await use(engine);
      await engine.close();
    },
    { scope: 'worker' },
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
  hides: [false, { option: true }],
  tab: async ({ engine, hides }, use) => {
    const profile = await engine.newProfile({ hides });
    try {
      await use(await profile.newTab());
    } finally {
      await profile.close();
    }
  },
  open: async ({ tab, site, sink }, use) => {
    await use(async (options = {}) => {
      site.pages['/'] = html({ endpoint: sink.url, ...options });
      await tab.goto(site.url + (options.path ?? '/'));
      return tab;
    });
  },
});

/** Waits until the page was quiet, so that its load and its open action are over, then sends what waits. */
export async function flush(tab: Tab): Promise<void> {
  await tab.wait(800);
  await tab.evaluate('UserSessions.flush()');
}

export { expect };
