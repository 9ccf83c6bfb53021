import type { Locator, Page } from '@playwright/test';
import type { Preview } from './startPreview';
import { openAddress } from './hostPage';
import { visitShop, type SeenByBrowser } from './shopVisit';
import { expect, test } from './test';

const APP = '/a/opensessions-usersessions-app/sessions';

test.describe.configure({ mode: 'serial' });
// Tall enough for every row of every list: the grids render only what is in sight.
test.use({ viewport: { width: 1600, height: 2400 } });

let seen: SeenByBrowser;
/** `at` is ISO 8601. */
let failed: { at: string; traceId: string; status: number; method: string; path: string };

test('a visit to the shop is one row of the grid within 10 s, with exactly its counts', async ({
  page,
  context,
  preview,
}) => {
  // From now on: other tests' visits to the shop are over.
  await openAddress(page, `${preview.host}${APP}?service=shop-web&from=${Date.now()}&to=now`);
  const refresh = page.getByRole('button', { name: 'Read the sessions again' });
  await expect(refresh).toBeVisible({ timeout: 30_000 });
  const began = Date.now();
  seen = await visitShop(await context.newPage(), preview.shop, preview.store);
  const left = Date.now();

  const row = page.getByTestId(`session-row-${seen.sessionId}`);
  await expect(async () => {
    await refresh.click();
    await expect(cell(row, 'errors')).toHaveText('2', { timeout: 1500 });
  }).toPass({ timeout: 10_000 });
  expect(Date.now() - left).toBeLessThan(10_000);

  failed = await failedRequest(preview, began);
  expect(seen.sessionId).toMatch(/^[0-9a-f]{32}$/);
  // One is made on purpose; a busy machine adds its own. Every count below is held against what the browser reported.
  expect(seen.longTasks.filter((duration) => duration >= 250)).not.toHaveLength(0);
  await expect(page.getByTestId(/^session-row-/)).toHaveCount(1);
  await expect(page.getByTestId('sessions-graph').getByRole('img')).toHaveAccessibleName(
    /Sessions over time: 1 session started/
  );
  await expect(cell(row, 'pages')).toHaveText('3');
  await expect(cell(row, 'long_tasks')).toHaveText(String(seen.longTasks.length));
  await expect(cell(row, 'browser')).toContainText(/Chrom/);
  await expect(cell(row, 'user')).toHaveText('anonymous');

  await row.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`${APP}/${seen.sessionId}\\?`));
  await expect(page.getByTestId('session-header')).toHaveAttribute('data-session-id', seen.sessionId);
});

test('the header agrees with the list', async ({ page, preview }) => {
  await openTab(page, preview, 'actions');
  const count = (name: string) => page.getByTestId(`header-count-${name}`);
  for (const [name, value] of Object.entries({
    views: 3,
    page_loads: 1,
    clicks: 4,
    actions: 4,
    errors: 2,
    long_tasks: seen.longTasks.length,
    resources: seen.resources.length,
  })) {
    await expect(count(name), name).toContainText(new RegExp(`^${value}\\b`));
  }
});

test('ACTIONS lists the three pages, the four clicks, both errors and the long task', async ({ page, preview }) => {
  await openTab(page, preview, 'actions');
  const rows = (kind: string) => page.locator(`[data-testid^="action-row-"][data-kind="${kind}"]`);
  await expect(rows('navigation')).toHaveCount(3);
  await expect(rows('action')).toHaveCount(4);
  await expect(rows('error')).toHaveCount(2);
  await expect(rows('long_task')).toHaveCount(seen.longTasks.length);
  await expect(page.getByTestId(/^page-header-/)).toHaveCount(3);
  // The session starts with the load of its first page: nothing lies before it.
  await expect(page.locator('[data-testid^="action-row-"]').first()).toContainText('+0:00.0');
  await expect(page.locator('[data-testid^="action-row-"]').filter({ hasText: /^[-−]/ })).toHaveCount(0);
  for (const [index, name] of ['failing request', 'slow page', 'page that throws', 'Gift wrapping'].entries()) {
    await expect(rows('action').nth(index)).toContainText(name);
  }
  await expect(rows('action').first()).toContainText('GET');
  await expect(rows('action').first()).toContainText('500');
  await expect(page.getByTestId(/^page-header-/).nth(1)).toContainText('/reports');
});

test('RESOURCES lists exactly what the browser loaded; the failed request carries the trace that the API logged', async ({
  page,
  preview,
}) => {
  await openTab(page, preview, 'resources');
  const rows = page.getByTestId(/^resource-row-[0-9a-f]{16}$/);
  await expect(rows).toHaveCount(seen.resources.length);
  const failing = page
    .getByTestId('resource-grid')
    .getByRole('row')
    .filter({ has: page.locator(`[data-trace-id="${failed.traceId}"]`) })
    .filter({ hasText: '500' });
  await expect(failing).toHaveCount(1);
  await expect(cell(failing, 'method')).toHaveText(failed.method);

  await failing.click();
  const details = page.getByTestId('resource-details');
  await expect(details.getByTestId('resource-trace-id')).toHaveText(failed.traceId);
  await expect(details.getByTestId('request-timeline')).toContainText('shop-api', { timeout: 15_000 });
});

test('ERRORS lists the failed request and the thrown error, with its stack', async ({ page, preview }) => {
  await openTab(page, preview, 'errors');
  const rows = page.getByTestId(/^error-row-/);
  await expect(rows).toHaveCount(2);
  await expect(cell(rows.first(), 'source')).toHaveText('network');
  await expect(cell(rows.nth(1), 'source')).toHaveText('onerror');
  await expect(cell(rows.nth(1), 'type')).toHaveText('TypeError');
  await expect(cell(rows.nth(1), 'message')).toHaveText(seen.errors[0] ?? '');
  await rows.nth(1).click();
  await expect(page.getByTestId('error-details').getByTestId('stack-trace')).toContainText('calculateWrappingPrice');
});

test('CORRELATE LOGS has the front end and, by the trace, the line that the API wrote about the failure', async ({
  page,
  preview,
}) => {
  await openTab(page, preview, 'logs');
  await expect(page.locator('[data-testid="log-line"][data-service="shop-web"]').first()).toBeVisible();
  const backEnd = page.locator('[data-testid="log-line"][data-service="shop-api"]');
  await expect(backEnd.and(page.locator('[data-level="error"]'))).not.toHaveCount(0, { timeout: 15_000 });
});

function cell(row: Locator, column: string): Locator {
  return row.locator(`[data-column="${column}"]`);
}

async function openTab(page: Page, preview: Preview, tab: string): Promise<void> {
  await openAddress(page, `${preview.host}${APP}/${seen.sessionId}?service=shop-web&from=now-15m&to=now&tab=${tab}`);
  await expect(page.getByTestId(`panel-${tab}`)).toBeVisible({ timeout: 20_000 });
}

/** What the shop's API logged of the one request that it answered with 500 since then: another spec's visit had its own. */
async function failedRequest(preview: Preview, sinceMs: number): Promise<typeof failed> {
  const answer = await fetch(`${preview.api}/debug/requests`);
  const body = (await answer.json()) as { requests?: Array<typeof failed> } | Array<typeof failed>;
  const list = Array.isArray(body) ? body : (body.requests ?? []);
  const failures = list.filter(({ status, at }) => status >= 500 && Date.parse(at) >= sinceMs);
  expect(failures).toHaveLength(1);
  return failures[0] as typeof failed;
}
