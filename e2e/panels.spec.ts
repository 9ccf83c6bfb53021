import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { chooseOption, openDashboard, panelOf } from './panelPage';
import { expect, test } from './test';
import { watchConsole } from './watchConsole';

/** The session that the recordings of one session are about. */
const RECORDED = '37b205f815ba54f9b8428d1280c9f2f0';
const [GRID, LIVE_GRID, TIMELINE, LIVE_TIMELINE] = [1, 2, 3, 4];

const open = (page: Page, host: string, params: Record<string, unknown> = {}) =>
  openDashboard(page, { host, panel: GRID, params });
const rows = (page: Page, id: number) => panelOf(page, id).getByTestId(/^session-row-/);
const cell = (page: Page, id: number, column: string, session = RECORDED) =>
  panelOf(page, id).getByTestId(`session-row-${session}`).locator(`[data-column="${column}"]`);
const marks = (page: Page, id: number) => panelOf(page, id).getByTestId(/^timeline-mark-/);
const override = (field: string, properties: object[]) => ({
  defaults: {},
  overrides: [{ matcher: { id: 'byName', options: field }, properties }],
});
const recording = (name: string) => [{ refId: 'A', recording: name }];

test.describe('on recorded frames', () => {
  test('panels come as one module each, from their own addresses, without a word to the console', async ({
    page,
    preview,
  }) => {
    const words = watchConsole(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/-panel\//.test(pathname)) {
        asked.push(pathname);
      }
    });
    await openDashboard(page, { host: preview.host, panel: GRID, load: true });
    await expect(rows(page, GRID)).toHaveCount(3);
    await expect(marks(page, TIMELINE).first()).toBeVisible();
    expect(asked.sort()).toEqual([
      '/public/plugins/opensessions-usersessiongeomap-panel/module.js',
      '/public/plugins/opensessions-usersessiongrid-panel/module.js',
      '/public/plugins/opensessions-usersessiontimeline-panel/module.js',
      '/public/plugins/opensessions-usersessionwaterfall-panel/module.js',
    ]);
    expect(words).toEqual([]);
  });

  test('options of the grid change what they say', async ({ page, preview }) => {
    await open(page, preview.host);
    await panelOf(page, GRID).getByRole('button', { name: 'Options' }).click();

    await chooseOption(page, 'Columns', 'Release');
    await expect(panelOf(page, GRID).getByRole('columnheader')).toHaveCount(2);
    await expect(cell(page, GRID, 'release')).toHaveText('1.4.2');

    await expect(cell(page, GRID, 'mark')).toContainText('Errors: 2');
    await chooseOption(page, 'Colour rows by', 'Frustrations');
    await expect(cell(page, GRID, 'mark')).toContainText('Frustrations: 2');
    await chooseOption(page, 'Colour rows by', 'None');
    await expect(panelOf(page, GRID).getByRole('columnheader')).toHaveCount(1);

    await chooseOption(page, 'A click on a row', 'Set variable');
    await page.getByLabel(/^Variable/).fill('session');
    await cell(page, GRID, 'release').click();
    await expect(page).toHaveURL(new RegExp(`var-session=${RECORDED}`));
    await expect(panelOf(page, GRID).getByTestId(`session-row-${RECORDED}`)).toHaveAttribute('aria-selected', 'true');

    await chooseOption(page, 'A click on a row', 'Open the session');
    await cell(page, GRID, 'release').click();
    await expect(page).toHaveURL(
      new RegExp(`/a/opensessions-usersessions-app/sessions/${RECORDED}\\?service=shop-golden2`)
    );
  });

  test('a field’s unit, decimals, name, thresholds and links are respected', async ({ page, preview }) => {
    const fieldConfig = override('blocking_time', [
      { id: 'unit', value: 'ms' },
      { id: 'decimals', value: 2 },
      { id: 'displayName', value: 'Blocked' },
    ]);
    const steps = [
      { value: null, color: 'green' },
      { value: 2, color: 'purple' },
    ];
    fieldConfig.overrides.push(
      ...override('errors', [{ id: 'thresholds', value: { mode: 'absolute', steps } }]).overrides,
      ...override('user', [
        { id: 'links', value: [{ title: 'User', url: '/d/panels?var-service=${__data.fields.user}' }] },
      ]).overrides
    );
    await open(page, preview.host, { 'fieldConfig-1': fieldConfig, 'options-1': { rowClick: 'links' } });
    await expect(cell(page, GRID, 'blocking_time')).toHaveText('130.00 ms');
    await expect(panelOf(page, GRID).getByRole('columnheader', { name: 'Blocked' })).toBeVisible();
    const colorOf = () => cell(page, GRID, 'mark').locator('[data-color]').getAttribute('data-color');
    const purple = await colorOf();
    await cell(page, GRID, 'country').click();
    await expect(page).toHaveURL(/var-service=u-1001/);
    await open(page, preview.host);
    expect(await colorOf()).not.toBe(purple);
  });

  test('options of the timeline change what they say', async ({ page, preview }) => {
    await open(page, preview.host);
    const kinds = () =>
      marks(page, TIMELINE).evaluateAll((all: HTMLElement[]) =>
        [...new Set(all.map(({ dataset }) => dataset.kind))].sort()
      );
    await expect.poll(kinds).toEqual(['action', 'error', 'long_task']);
    await panelOf(page, TIMELINE).getByRole('button', { name: 'Options' }).click();
    await chooseOption(page, 'Marks', 'Errors');
    await expect.poll(kinds).toEqual(['error']);
    await expect(panelOf(page, TIMELINE).getByTestId('session-facts')).toContainText('u-1001');
    await page.getByLabel(/^Line about the session/).click({ force: true });
    await expect(panelOf(page, TIMELINE).getByTestId('session-facts')).toHaveCount(0);
    await marks(page, TIMELINE).first().click();
    await expect(page).toHaveURL(new RegExp(`/sessions/${RECORDED}\\?.*tab=errors&row=`));
  });

  test('a wrong query gives a sentence about what is missing; failures are never "no data"', async ({
    page,
    preview,
  }) => {
    await open(page, preview.host, {
      'targets-1': recording('loki-metric-range'),
      'targets-2': recording('loki-error'),
      'targets-3': recording('tempo-traces-table'),
      'targets-4': recording('loki-empty'),
    });
    await expect(panelOf(page, GRID).getByTestId('panel-unfit')).toContainText(
      'The answer lacks the columns session_id and start.'
    );
    await expect(panelOf(page, LIVE_GRID).getByTestId('state-failed').first()).toContainText('parse error at line 1');
    await expect(panelOf(page, TIMELINE).getByTestId('panel-unfit')).toContainText('The answer lacks the columns');
    await expect(panelOf(page, LIVE_TIMELINE).getByTestId('state-empty')).toContainText('No records of a session');
  });

  for (const theme of ['dark', 'light']) {
    test(`the panels break no rule of accessibility in the ${theme} theme`, async ({ page, preview }) => {
      await open(page, preview.host, { theme });
      await expect(marks(page, TIMELINE).first()).toBeVisible();
      for (const id of [GRID, TIMELINE]) {
        expect.soft(await accessibilityProblems(page, panelOf(page, id)), `panel ${id}`).toEqual([]);
      }
    });
  }
});

test.describe('on live queries', () => {
  test('the grid lists the sessions of the query and says where there may be more', async ({ page, preview, seed }) => {
    const { from, to } = seed.range;
    await open(page, preview.host, { 'var-service': seed.service, from: String(from), to: String(to) });
    await expect(panelOf(page, LIVE_GRID)).toContainText('Loki gave the 1,000 lines that the query asks for at most');
    const newest = seed.sessions.map(({ id }) => id);
    const shown = await rows(page, LIVE_GRID).first().getAttribute('data-row-id');
    expect(newest).toContain(shown);
  });

  test('a row sets the variable that the timeline’s query uses, and a mark opens the app at its row', async ({
    page,
    preview,
    large,
  }) => {
    const { id } = large.session;
    await open(page, preview.host, {
      'var-service': large.service,
      from: String(large.range.from),
      to: String(large.range.to),
    });
    await expect(panelOf(page, LIVE_TIMELINE).getByTestId('state-empty')).toBeVisible();
    await cell(page, LIVE_GRID, 'browser', id).click();
    await expect(page).toHaveURL(new RegExp(`var-session=${id}`));
    await expect(marks(page, LIVE_TIMELINE).first()).toBeVisible();
    // The requests come from Tempo, beside Loki's lines.
    await expect(panelOf(page, LIVE_TIMELINE).locator('[data-kind="request"]').first()).toBeVisible();
    const error = panelOf(page, LIVE_TIMELINE).locator('[data-kind="error"]').first();
    await error.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/sessions/${id}\\?.*tab=errors&row=`));
    await expect(page.getByRole('tab', { name: /^ERRORS/, selected: true })).toBeVisible({ timeout: 30_000 });
  });
});
