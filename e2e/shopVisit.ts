import { expect, type Page } from '@playwright/test';

/** What the browser itself saw during a visit, read without the SDK: the truth that the pages are held against. */
export interface SeenByBrowser {
  sessionId: string;
  /** Durations in ms. */
  longTasks: number[];
  /** Paths of everything that was loaded or requested, the document first, telemetry left out. */
  resources: string[];
  /** Messages of uncaught errors. */
  errors: string[];
}

const SEEN_TASKS = 'seenLongTasks';

/**
 * One visit to the demo shop with 3 views, 4 clicks, 1 failing request, 1 thrown error and 1 long task made on purpose,
 * ended by leaving the page.
 */
export async function visitShop(
  page: Page,
  shop: string,
  otlp: string,
  beforeLeaving: () => Promise<void> = () => Promise.resolve()
): Promise<SeenByBrowser> {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  // Kept where another page can read it: on a busy machine even leaving takes long enough to be a task that counts.
  await page.addInitScript((key) => {
    const seen: number[] = [];
    const keep = (entries: PerformanceEntryList): void => {
      seen.push(...entries.map(({ duration }) => duration));
      localStorage.setItem(key, JSON.stringify(seen));
    };
    const observer = new PerformanceObserver((list) => keep(list.getEntries()));
    observer.observe({ type: 'longtask', buffered: true });
    addEventListener('pagehide', () => keep(observer.takeRecords()));
  }, SEEN_TASKS);

  await page.goto(shop);
  await expect(page.getByRole('heading', { name: 'Worth packing' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const session = await page.getByRole('link', { name: 'session in User Sessions' }).getAttribute('href');

  await page.getByRole('button', { name: 'failing request' }).click();
  await expect(page.getByText('The request failed, as it should')).toBeVisible();
  await page.getByRole('link', { name: 'slow page' }).click();
  await expect(page.getByText('Next month')).toBeVisible();
  await page.getByRole('link', { name: 'page that throws' }).click();
  await expect.poll(() => errors).toHaveLength(1);
  await page.getByRole('heading', { name: 'Gift wrapping' }).click();
  await page.waitForLoadState('networkidle');

  const seen = await page.evaluate(
    (endpoint) => ({
      resources: [
        location.origin + '/',
        ...performance
          .getEntriesByType('resource')
          .map((entry) => entry.name)
          .filter((url) => !url.startsWith(endpoint)),
      ].map((url) => new URL(url).pathname),
    }),
    otlp
  );
  await beforeLeaving();
  await page.goto('about:blank');
  const longTasks = await keptTasks(page, shop);
  return { ...seen, longTasks, errors, sessionId: new URL(session ?? '').pathname.split('/').pop() ?? '' };
}

/** What the page kept before it was gone, read from a document of its origin that runs no script. */
async function keptTasks(page: Page, shop: string): Promise<number[]> {
  const reader = await page.context().newPage();
  await reader.goto(new URL('/favicon.svg', shop).href);
  const kept = await reader.evaluate((key) => localStorage.getItem(key), SEEN_TASKS);
  await reader.close();
  return JSON.parse(kept ?? '[]') as number[];
}
