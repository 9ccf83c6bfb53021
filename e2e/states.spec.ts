import { spawnSync } from 'node:child_process';
import { openAddress } from './hostPage';
import { ownName, RUN } from './seed/run';
import { untilLogsStored } from './seed/untilStored';
import { expect, test } from './test';

const APP = '/a/opensessions-usersessions-app/sessions';
const LOKI = '**/api/datasources/proxy/uid/loki/**';
const TEMPO = '**/api/datasources/proxy/uid/tempo/**';
/** A service of its own: the seed is fixed, and other tests' sessions must not mix with it. */
const SERVICE = ownName('seeded-shop');

test.beforeAll(async ({ preview }) => {
  const urls = [`${preview.store}/v1/logs`, `${preview.store}/v1/traces`];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['preview/seed.mjs', ...urls], {
    // Real servers keep the ids of other runs; the rest of a seed is the same for each.
    // Playwright has its own processes write in colours, numbers included.
    env: { ...process.env, FORCE_COLOR: '0', SEED: RUN ? String(Date.now() % 1_000_000_007) : '42', SERVICE },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  expect(stdout).toMatch(/^logs \d+ /m);
  const [, records] = /^logs (\d+) /m.exec(stdout) ?? [];
  const range = { from: Date.now() - 3_600_000, to: Date.now() };
  await untilLogsStored({ service: SERVICE, range, records: Number(records) });
});

test('the seed is three sessions, each with its 25 resources', async ({ page, preview }) => {
  await openAddress(page, `${preview.host}${APP}?service=${SERVICE}&from=now-1h&to=now`);
  const rows = page.getByTestId(/^session-row-/);
  await expect(rows).toHaveCount(3, { timeout: 20_000 });
  for (const column of ['pages', 'long_tasks', 'errors']) {
    await expect(rows.locator(`[data-column="${column}"]`)).toHaveText(
      { pages: ['4', '4', '4'], long_tasks: ['1', '1', '1'], errors: ['2', '2', '2'] }[column] ?? []
    );
  }
  await expect(rows.locator('[data-column="user"]')).toHaveText(['anonymous', 'u-1002 · Bo', 'u-1001 · Ana']);
  await expect(rows.locator('[data-column="blocking_time"]')).toHaveText(['130 ms', '130 ms', '130 ms']);
  for (let index = 0; index < 3; index++) {
    await rows.nth(index).getByRole('link').click();
    await expect(page.getByTestId('tab-count-resources')).toHaveText('25', { timeout: 20_000 });
    await expect(page.getByTestId('tab-count-errors')).toHaveText('2');
    await page.getByTestId('back-to-sessions').click();
    await expect(rows).toHaveCount(3);
  }
});

test('a range without sessions says so and offers a way on', async ({ page, preview }) => {
  await openAddress(page, `${preview.host}${APP}?service=${SERVICE}&from=now-6d&to=now-5d`);
  await expect(page.getByText('No sessions in this time range.')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Show the last 7 days' }).click();
  await expect(page.getByTestId(/^session-row-/)).toHaveCount(3);
});

test('when Loki fails, its words and a way to try again are shown, never an empty list', async ({ page, preview }) => {
  await page.route(LOKI, (route) =>
    route.fulfill({ status: 500, contentType: 'text/plain', body: 'too many outstanding requests' })
  );
  await openAddress(page, `${preview.host}${APP}?service=${SERVICE}&from=now-1h&to=now`);
  await expect(page.getByText('too many outstanding requests').first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('No sessions in this time range.')).toHaveCount(0);
  await page.unroute(LOKI);
  await page.getByRole('button', { name: 'Retry' }).first().click();
  await expect(page.getByTestId(/^session-row-/)).toHaveCount(3, { timeout: 20_000 });
});

test('when Tempo fails, RESOURCES says so and everything from Loki is there', async ({ page, preview }) => {
  await openAddress(page, `${preview.host}${APP}?service=${SERVICE}&from=now-1h&to=now`);
  await page.route(TEMPO, (route) =>
    route.fulfill({ status: 503, contentType: 'text/plain', body: 'tempo is restarting' })
  );
  await page
    .getByTestId(/^session-row-/)
    .first()
    .getByRole('link')
    .click();
  await expect(page.getByTestId('tab-count-errors')).toHaveText('2', { timeout: 20_000 });
  await page.getByRole('tab', { name: /RESOURCES/ }).click();
  await expect(page.getByTestId('panel-resources').getByText('tempo is restarting').first()).toBeVisible();
});

test('a session that does not exist is said to be unknown', async ({ page, preview }) => {
  await openAddress(page, `${preview.host}${APP}/${'0'.repeat(31)}1?service=${SERVICE}&from=now-1h&to=now`);
  await expect(page.getByTestId('state-empty')).toContainText(
    'There is no such session in this time range, nor in the last 7 days.',
    { timeout: 20_000 }
  );
});
