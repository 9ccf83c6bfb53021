import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { chooseOption, openDashboard, optionOf, panelOf } from './panelPage';
import { expect, test } from './test';
import { watchConsole } from './watchConsole';

const [MAP, LIVE_MAP] = [5, 6];
const country = (page: Page, code: string, id = MAP) => panelOf(page, id).getByTestId(`map-country-${code}`);
const open = (page: Page, host: string, params: Record<string, unknown> = {}) =>
  openDashboard(page, { host, panel: MAP, params });

test('the map has its shapes with it, fits its panel, and tells the numbers of a country', async ({
  page,
  preview,
}) => {
  const words = watchConsole(page);
  const later: string[] = [];
  page.on('request', (request) => {
    if (/-panel\/(?!module\.js)/.test(new URL(request.url()).pathname)) {
      later.push(request.url());
    }
  });
  await openDashboard(page, { host: preview.host, panel: MAP, load: true });
  await country(page, 'DE').hover();
  const tooltip = page.getByTestId('map-tooltip');
  await expect(tooltip).toContainText('Germany');
  await expect(tooltip.locator('[data-figure="errors"]')).toHaveAttribute('data-value', '2');
  const [box, map] = [
    await panelOf(page, MAP).boundingBox(),
    await panelOf(page, MAP).locator('svg[viewBox="0 0 960 420"]').boundingBox(),
  ];
  expect(map && box && map.height).toBeGreaterThan(100);
  expect(map && box && map.y + map.height <= box.y + box.height && map.width <= box.width).toBe(true);
  const legend = await panelOf(page, MAP).getByTestId('map-legend').boundingBox();
  expect(legend && map && legend.y >= map.y + map.height).toBe(true);
  expect(later).toEqual([]);
  expect(words).toEqual([]);
});

test('options of the map change what they say', async ({ page, preview }) => {
  await open(page, preview.host);
  const map = panelOf(page, MAP).getByRole('group', { name: /^World map/ });
  await panelOf(page, MAP).getByRole('button', { name: 'Options' }).click();
  await expect(map).toHaveAccessibleName('World map, coloured by sessions.');
  const before = await country(page, 'DE').getAttribute('fill');
  await chooseOption(page, 'Colour countries by', 'Errors');
  await expect(map).toHaveAccessibleName('World map, coloured by errors.');
  await expect(country(page, 'DE')).not.toHaveAttribute('fill', before ?? '');
  await optionOf(page, 'Legend').click({ force: true });
  await expect(panelOf(page, MAP).getByTestId('map-legend')).toHaveCount(0);

  await chooseOption(page, 'A click on a country', 'Set variable');
  await optionOf(page, 'Variable').fill('session');
  await country(page, 'DE').click();
  await expect(page).toHaveURL(/var-session=DE/);
  await expect(country(page, 'DE')).toHaveAttribute('aria-pressed', 'true');

  await chooseOption(page, 'A click on a country', 'Open the sessions from there');
  await country(page, 'DE').click();
  await expect(page).toHaveURL(/\/a\/opensessions-usersessions-app\/sessions\?.*filter=country%3ADE&view=map/);
});

test('thresholds colour the countries, and a wrong query gives a sentence', async ({ page, preview }) => {
  const steps = [
    { value: null, color: 'green' },
    { value: 2, color: 'purple' },
  ];
  const properties = [{ id: 'thresholds', value: { mode: 'absolute', steps } }];
  await open(page, preview.host, {
    'options-5': { colorMetric: 'errors' },
    'fieldConfig-5': { defaults: {}, overrides: [{ matcher: { id: 'byName', options: 'errors' }, properties }] },
    'targets-6': [{ refId: 'A', recording: 'loki-metric-range' }],
  });
  await expect(panelOf(page, MAP).getByTestId('map-legend').getByRole('listitem')).toHaveText([
    '< 2',
    '≥ 2',
    'not known',
  ]);
  await expect(panelOf(page, LIVE_MAP).getByTestId('panel-unfit')).toContainText(
    'The answer lacks the column country.'
  );
});

for (const theme of ['dark', 'light']) {
  test(`the map breaks no rule of accessibility in the ${theme} theme`, async ({ page, preview }) => {
    await open(page, preview.host, { theme });
    await expect(country(page, 'DE')).toBeVisible();
    expect(await accessibilityProblems(page, panelOf(page, MAP))).toEqual([]);
  });
}

test('a metric query by country colours the map', async ({ page, preview, seed }) => {
  const { from, to } = seed.range;
  await open(page, preview.host, { 'var-service': seed.service, from: String(from), to: String(to) });
  const buttons = panelOf(page, LIVE_MAP).getByRole('button', { name: /: sessions \d/ });
  await expect(buttons.first()).toBeVisible();
});
