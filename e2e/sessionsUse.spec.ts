import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { rowsOf, totalsOf } from './seed/expected';
import { NO_FILTER } from './seed/expectedFilters';
import { countryOf } from './seed/expectedRows';
import { SEED } from './seed/seeded';
import { openAddress } from './hostPage';
import { fixTime } from './clock';
import { addressOf, settled, showMap } from './sessionsPage';
import { expect, test } from './test';

test.use({ viewport: { width: 1600, height: 1200 } });
test.describe.configure({ timeout: 120_000 });

const { range, nowMs, sessions, service } = SEED;
const ALL = totalsOf({ sessions, range, nowMs, filter: NO_FILTER }).sessions;

test.beforeEach(async ({ page, preview, seed }) => {
  await fixTime(page, seed.nowMs);
  await openAddress(page, addressOf({ host: preview.host, service, range }));
  await settled(page);
});

test('dragging over the graph zooms in, Back zooms out', async ({ page }) => {
  const plot = page.getByTestId('sessions-graph').locator('.u-over');
  const { x, y, width, height } = (await plot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width * 0.25, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.5, y + height / 2, { steps: 5 });
  await page.mouse.up();
  const zoomed = () => new URL(page.url()).searchParams;
  await expect.poll(() => Number(zoomed().get('from'))).toBeGreaterThan(range.from);
  const [from, to] = [Number(zoomed().get('from')), Number(zoomed().get('to'))];
  const quarter = (range.to - range.from) / 4;
  expect(Math.abs(to - from - quarter)).toBeLessThan(quarter / 10);
  await settled(page);
  const inside = totalsOf({ sessions, range: { from, to }, nowMs, filter: NO_FILTER }).sessions;
  await expect(total(page)).toHaveAttribute('data-value', String(inside));
  await page.goBack();
  await expect(total(page)).toHaveAttribute('data-value', String(ALL));
});

test('an entry of the legend, a country of the map and one of its table filter', async ({ page }) => {
  const chips = page.getByTestId('filter-chips');
  const filter = () => new URL(page.url()).searchParams.get('filter');
  await page.getByRole('combobox', { name: 'Split by' }).click();
  await page.getByRole('option', { name: 'browser', exact: true }).click();
  await page.getByTestId('graph-legend-Firefox').click();
  await expect(chips).toContainText('Browser: Firefox');
  const firefox = sessions.filter(({ client }) => client.browser === 'Firefox');
  await expect(total(page)).toHaveAttribute('data-value', String(started(firefox)));

  await showMap(page);
  await page.getByTestId('map-country-US').click();
  await expect.poll(filter).toBe('browser:Firefox country:US');
  const inUs = firefox.filter(({ client }) => countryOf(client) === 'US');
  await expect(total(page)).toHaveAttribute('data-value', String(started(inUs)));
  await page.getByTestId('map-country-US').hover();
  await expect(page.getByTestId('map-tooltip')).toContainText('United States');
  await chips.getByRole('button', { name: 'Clear all' }).click();
  await expect(total(page)).toHaveAttribute('data-value', String(ALL));
  await page.getByTestId('map-row-DE').click();
  await expect.poll(filter).toBe('country:DE');
});

test('a pasted session id opens its session; a row opens in a new tab, too', async ({ page }) => {
  const [session] = rowsOf({ sessions, range, nowMs, filter: NO_FILTER }).filter(({ id }) => id);
  const id = session?.id ?? '';
  const box = page.getByTestId('filter-box').getByRole('combobox');
  await box.fill(id);
  await box.press('Enter');
  await expect(page.getByTestId('filter-found').getByRole('link')).toHaveAttribute('href', new RegExp(id));
  await box.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/sessions/${id}`));
  await page.goBack();
  await settled(page);

  const row = page.getByTestId(/^session-row-/).first();
  const rowId = ((await row.getAttribute('data-testid')) ?? '').replace('session-row-', '');
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    row.getByRole('link').click({ modifiers: ['Control'] }),
  ]);
  await expect(tab).toHaveURL(new RegExp(`/sessions/${rowId}`));
  await tab.close();
  expect(new URL(page.url()).pathname).toMatch(/\/sessions$/);
});

test('columns stay as they were arranged, and a view keeps what is shown under a name', async ({ page }) => {
  const head = (name: string) => page.getByRole('columnheader', { name });
  await page.getByTestId('column-chooser').click();
  await page.getByRole('checkbox', { name: 'Release' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'Blocking time' }).uncheck({ force: true });
  await page.keyboard.press('Escape');
  await expect(head('Release')).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(head('Release')).toBeVisible();
  await expect(head('Blocking time')).toHaveCount(0);

  const box = page.getByTestId('filter-box').getByRole('combobox');
  await box.fill('device:tablet');
  await box.press('Enter');
  await page.getByTestId('saved-views').click();
  await page.getByLabel('Name of the view').fill('Tablets');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page
    .getByTestId('filter-chips')
    .getByRole('button', { name: /^Remove filter/ })
    .click();
  await expect(page.getByTestId('filter-chips').getByText('Device')).toHaveCount(0);
  await page.getByTestId('saved-views').click();
  await page.getByTestId('saved-view').getByRole('button', { name: 'Tablets', exact: true }).click();
  await expect(page.getByTestId('filter-chips')).toContainText('Device: tablet');
  const tablets = sessions.filter(({ client }) => client.device === 'tablet');
  await expect(total(page)).toHaveAttribute('data-value', String(started(tablets)));
});

test('an export of all writes every session of the range, once', async ({ page }) => {
  await page.getByTestId('export-menu').click();
  await page.getByRole('radio', { name: /^All of this time range/ }).check({ force: true });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-csv').click()]);
  const text = readFileSync(await download.path(), 'utf8');
  const ids = new Set(text.match(/\b[0-9a-f]{32}\b/g));
  const expected = rowsOf({ sessions, range, nowMs, filter: NO_FILTER }).map(({ id }) => id);
  expect([...ids].sort()).toEqual([...expected].sort());
});

const total = (page: Page) => page.getByTestId('total-sessions');

function started(some: typeof sessions): number {
  return totalsOf({ sessions: some, range, nowMs, filter: NO_FILTER }).sessions;
}
