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

const TELL = 'tellLongTasks';

/**
 * One visit to the demo shop with 3 views, 4 clicks, 1 failing request, 1 thrown error and 1 long task made on purpose,
 * ended by leaving the page.
 */
export async function visitShop(page: Page, shop: string, otlp: string): Promise<SeenByBrowser> {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  // Told at once and until the page is gone: on a busy machine leaving it takes long enough to be a task that counts.
  const longTasks: number[] = [];
  await page.exposeFunction(TELL, (durations: number[]) => longTasks.push(...durations));
  await page.addInitScript((name) => {
    const tell = (entries: PerformanceEntryList): void =>
      (window as unknown as Record<string, (durations: number[]) => void>)[name]?.(entries.map((one) => one.duration));
    const observer = new PerformanceObserver((list) => tell(list.getEntries()));
    observer.observe({ type: 'longtask', buffered: true });
    addEventListener('pagehide', () => tell(observer.takeRecords()));
  }, TELL);

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
  await page.goto('about:blank');
  return { ...seen, longTasks, errors, sessionId: new URL(session ?? '').pathname.split('/').pop() ?? '' };
}
