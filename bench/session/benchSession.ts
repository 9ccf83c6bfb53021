import { chromium, type Page } from '@playwright/test';
import path from 'node:path';
import { LARGE_SESSION, sendLargeSession } from '../../e2e/seed/seeded';
import { PLUGIN_ID } from '../../preview/host/server/HostOptions';
import { startStore } from '../../preview/store/src/startStore';
import { ensureBuilds } from '../../scripts/setup/builds.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/setup/chromium.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { startBuiltHost } from '../startBuiltHost';

/** One step of a person, from the click to the end of the frame that shows its rows. Times in ms. */
export interface SessionStep {
  name: string;
  ms: number;
  /** Of each task over 50 ms meanwhile. */
  longTasks: number[];
  /** Questions to Loki and Tempo meanwhile. */
  queries: number;
}

const TABS = [
  ['RESOURCES', 'resource-row-'],
  ['ERRORS', 'error-row-'],
  ['CORRELATE LOGS', 'log-line'],
  ['ACTIONS', 'action-row-'],
] as const;

/** Opens the long session of the end-to-end tests from the list, and each of its tabs, in Chromium, with the plugin as it is built. */
export async function benchSession({ rounds }: { rounds: number }): Promise<SessionStep[]> {
  await ensureBuilds(() => undefined);
  const store = await startStore({ port: 0 });
  await sendLargeSession(store.url, LARGE_SESSION);
  const host = await startBuiltHost({ pluginDir: path.join(root, 'dist'), lokiUrl: store.url, tempoUrl: store.url });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    const steps: SessionStep[] = [];
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
      steps.push(...(await visit(page, host.url)));
      await page.close();
    }
    return steps;
  } finally {
    await browser.close();
    await host.close();
    await store.close();
  }
}

async function visit(page: Page, host: string): Promise<SessionStep[]> {
  const { session, service } = LARGE_SESSION;
  const range = new URLSearchParams({ service, from: String(session.startMs), to: String(session.endMs) });
  let queries = 0;
  page.on('request', (request) => {
    queries += /\/proxy\/uid\/(loki|tempo)\/.*(query|search|traces)/.test(request.url()) ? 1 : 0;
  });
  await page.goto(`${host}/a/${PLUGIN_ID}/sessions?${range}`);
  const link = page.getByTestId(`session-row-${session.id}`).getByRole('link').first();
  await link.waitFor({ timeout: 60_000 });
  // The list still reads its totals: they are not of the session's page.
  await page.waitForTimeout(2000);

  // Nobody clicks without moving there first, which fetches the page's script.
  await link.hover();
  await page.waitForTimeout(200);

  const step = async (name: string, control: ReturnType<Page['locator']>, rows: string): Promise<SessionStep> => {
    queries = 0;
    const measured = await control.evaluate(clickUntilShown, `[data-testid^="${rows}"]`);
    // What is read after the first rows counts, too.
    await page.waitForTimeout(1500);
    const longTasks = await page.evaluate(() => window.longTasks ?? []);
    return { name, ms: measured, longTasks, queries };
  };
  const steps = [await step('the session, from the list', link, 'action-row-')];
  for (const [name, rows] of TABS) {
    steps.push(await step(name, page.getByRole('tab', { name }), rows));
  }
  return steps;
}

declare global {
  interface Window {
    /** Durations in ms since the last click that is measured. */
    longTasks?: number[];
  }
}

/** Runs in the page (without functions of its own: tsx would name them by one that is not there): clicks, waits for the first row and for the frame after it. */
async function clickUntilShown(control: Element, rows: string): Promise<number> {
  const tasks: number[] = [];
  window.longTasks = tasks;
  const start = performance.now();
  new PerformanceObserver((list) =>
    list.getEntries().forEach((entry) => entry.startTime >= start && tasks.push(entry.duration))
  ).observe({ type: 'longtask' });
  (control as HTMLElement).click();
  for (let frames = 0; frames < 1800; frames++) {
    await new Promise(requestAnimationFrame);
    if (document.querySelector(rows)) {
      break;
    }
  }
  await new Promise(requestAnimationFrame);
  return performance.now() - start;
}
