import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { chooseOption, openDashboard, optionOf, panelOf } from './panelPage';
import { expect, test } from './test';
import { watchConsole } from './watchConsole';

/** The session that the recordings of one session are about, and a request of it. */
const RECORDED = '37b205f815ba54f9b8428d1280c9f2f0';
const REQUEST = 'a8357767ea739395';
const [RESOURCES, TRACE, LIVE] = [7, 8, 9];
const open = (page: Page, host: string, params: Record<string, unknown> = {}) =>
  openDashboard(page, { host, panel: RESOURCES, params });
const row = (page: Page) => panelOf(page, RESOURCES).getByTestId(`resource-row-${REQUEST}`);
const legend = (page: Page, id: number) => panelOf(page, id).getByTestId('waterfall-legend').getByRole('listitem');

test('resources of a search and the spans of a trace stand on their axes', async ({ page, preview }) => {
  const words = watchConsole(page);
  await openDashboard(page, { host: preview.host, panel: RESOURCES, load: true });
  await expect(row(page)).toContainText('cart');
  const spans = panelOf(page, TRACE).getByTestId(/^span-row-/);
  await expect(spans.first()).toContainText('rum.view.load');
  const bar = (n: number) => spans.nth(n).getByTestId('span-bar').locator('span').boundingBox();
  const [parent, child] = [await bar(0), await bar(1)];
  expect(parent && child && child.x >= parent.x && child.x + child.width <= parent.x + parent.width + 3).toBe(true);
  for (const id of [RESOURCES, TRACE]) {
    const [box, grid] = [
      await panelOf(page, id).boundingBox(),
      await panelOf(page, id)
        .getByTestId(/^(resource|span)-grid$/)
        .boundingBox(),
    ];
    expect(box && grid && grid.y + grid.height <= box.y + box.height).toBe(true);
  }
  expect(words).toEqual([]);
});

test('options of the waterfall change what they say', async ({ page, preview }) => {
  await open(page, preview.host);
  await panelOf(page, RESOURCES).getByRole('button', { name: 'Options' }).click();
  await chooseOption(page, 'Columns', 'Latency');
  await expect(panelOf(page, RESOURCES).getByRole('columnheader')).toHaveText(['Latency']);
  await chooseOption(page, 'Phases', 'DNS');
  await expect(legend(page, RESOURCES)).toHaveText(['DNS', 'Other phases']);
  await chooseOption(page, 'Colour bars by', 'Failed or not');
  await expect(legend(page, RESOURCES)).toHaveText(['ok', 'failed']);

  await chooseOption(page, 'A click on a row', 'Set variable');
  await optionOf(page, 'Variable').fill('session');
  await chooseOption(page, 'Value of the variable', 'Session id');
  await row(page).getByRole('gridcell').first().click();
  await expect(page).toHaveURL(new RegExp(`var-session=${RECORDED}`));

  await chooseOption(page, 'A click on a row', 'Open the session there');
  await row(page).getByRole('gridcell').first().click();
  await expect(page).toHaveURL(new RegExp(`/sessions/${RECORDED}\\?.*tab=resources&row=${REQUEST}`));
});

test('a bar opens its timing over the panel', async ({ page, preview }) => {
  await open(page, preview.host);
  await row(page).getByTestId('waterfall-bar').click();
  await expect(page.getByTestId('resource-popup')).toContainText('Whole request');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('resource-popup')).toHaveCount(0);
});

test('a wrong query gives a sentence about what is missing; failures are never "no data"', async ({
  page,
  preview,
}) => {
  await open(page, preview.host, {
    'targets-7': [{ refId: 'A', recording: 'tempo-traces-table' }],
    'targets-8': [{ refId: 'A', recording: 'tempo-error' }],
    'targets-9': [{ refId: 'A', recording: 'tempo-empty' }],
  });
  await expect(panelOf(page, RESOURCES).getByTestId('panel-unfit')).toContainText(
    'The answer lacks the columns spanID and duration.'
  );
  await expect(panelOf(page, TRACE).getByTestId('state-failed').first()).toBeVisible();
  await expect(panelOf(page, LIVE).getByTestId('state-empty')).toContainText(
    'No resources or spans in this time range'
  );
});

for (const theme of ['dark', 'light']) {
  test(`the waterfall breaks no rule of accessibility in the ${theme} theme`, async ({ page, preview }) => {
    await open(page, preview.host, { theme });
    await expect(row(page)).toBeVisible();
    for (const id of [RESOURCES, TRACE]) {
      expect.soft(await accessibilityProblems(page, panelOf(page, id)), `panel ${id}`).toEqual([]);
    }
  });
}

test('a live query shows the resources of the session that the variable names', async ({ page, preview, large }) => {
  await open(page, preview.host, {
    'var-service': large.service,
    'var-session': large.session.id,
    from: String(large.range.from),
    to: String(large.range.to),
  });
  await expect(
    panelOf(page, LIVE)
      .getByTestId(/^resource-row-/)
      .first()
  ).toBeVisible();
});
