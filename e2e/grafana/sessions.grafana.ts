import { expect, test as base } from '@grafana/plugin-e2e';
import type { Page } from '@playwright/test';
import { sessionAddress, tabCount, wholeTab, type TabName } from '../sessionPage';
import { addressOf, loadAll } from '../sessionsPage';
import { seedNow, type SeededNow } from './seedNow';

const PLUGIN_ID = 'opensessions-usersessions-app';
/** Loki and Tempo show what they took after a while. */
const STORED_WITHIN = 60_000;

const test = base.extend<object, { seeded: SeededNow }>({
  seeded: [
    // Playwright reads the fixture's needs from this pattern: none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await use(await seedNow(process.env.OTLP_URL ?? ''));
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** What `gotoAppPage` takes, of an address of the app. */
const inApp = (address: string) => ({ pluginId: PLUGIN_ID, path: address.slice(`/a/${PLUGIN_ID}/`.length) });

/** Opens a page again and again until it shows what was sent just now. */
async function untilStored(open: () => Promise<unknown>, shows: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await open();
    await shows();
  }).toPass({ timeout: STORED_WITHIN });
}

test('the list has every session that was sent, and a row opens its session', async ({ gotoAppPage, page, seeded }) => {
  const { list, range } = seeded;
  const rows = page.getByTestId(/^session-row-/);
  await untilStored(
    () => gotoAppPage(inApp(addressOf({ host: '', service: list.service, range }))),
    async () => {
      await loadAll(page);
      const whole = String(list.rows.length + 1);
      await expect(page.getByRole('grid', { name: 'Sessions' })).toHaveAttribute('aria-rowcount', whole, {
        timeout: 1000,
      });
    }
  );
  const id = ((await rows.first().getAttribute('data-testid')) ?? '').replace('session-row-', '');
  expect(list.rows.map((row) => row.id)).toContain(id);
  await rows.first().getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/a/${PLUGIN_ID}/sessions/${id}\\?`));
  await expect(page.getByTestId('session-header')).toHaveAttribute('data-session-id', id);
});

test('a session has its counts in the header and each of its tabs', async ({ gotoAppPage, page, seeded }) => {
  const { session, service } = seeded.large;
  const range = { from: session.startMs, to: session.endMs };
  const open = (tab: TabName) => gotoAppPage(inApp(sessionAddress({ host: '', service, id: session.id, range, tab })));
  const count = (name: string) => page.getByTestId(`header-count-${name}`);
  const whole = (tab: TabName, least: number) =>
    untilStored(
      () => open(tab),
      async () => {
        await wholeTab(page, tab);
        expect(await tabCount(page, tab)).toBeGreaterThanOrEqual(least);
      }
    );

  await test.step('actions', async () => {
    await whole('actions', session.actions.length);
    await expect(page.getByTestId('session-header')).toHaveAttribute('data-session-id', session.id);
    await expect(count('actions')).toContainText(String(session.actions.length));
    await expect(count('errors')).toContainText(String(session.errors.length));
    await expect(page.locator('[data-testid^="action-row-"]').first()).toBeVisible();
  });
  await test.step('resources', async () => {
    await whole('resources', session.resources.length);
    expect(await tabCount(page, 'resources')).toBe(session.resources.length);
    await expect(page.getByTestId(/^resource-row-/).first()).toBeVisible();
  });
  await test.step('errors', async () => {
    await whole('errors', session.errors.length);
    expect(await tabCount(page, 'errors')).toBe(session.errors.length);
    await rowOpensDetails(page);
  });
  await test.step('logs', async () => {
    await whole('logs', session.backEndLines.length + session.ownLines.length);
    await expect(page.getByTestId('log-line').first()).toBeVisible();
  });
});

async function rowOpensDetails(page: Page): Promise<void> {
  await page
    .getByTestId(/^error-row-/)
    .first()
    .click();
  await expect(page.getByTestId('error-details')).toBeVisible();
}

test('the configuration page lets an administrator choose both data sources', async ({ gotoAppConfigPage, page }) => {
  await gotoAppConfigPage({ pluginId: PLUGIN_ID });
  await page.getByRole('tab', { name: 'Configuration' }).click();
  const form = page.getByTestId('config-page');
  await expect(form.getByText('Loki', { exact: true })).toBeVisible();
  await expect(form.getByText('Tempo', { exact: true })).toBeVisible();
});
