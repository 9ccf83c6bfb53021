import { openDashboard, optionOf } from './panelPage';
import { expect, test } from './test';
import { watchConsole } from './watchConsole';

test('a German user reads the configuration and the panels’ options in German', async ({ page, preview }) => {
  const words = watchConsole(page);
  await page.goto(`${preview.host}/plugins/opensessions-usersessions-app?lang=de-DE`);
  await expect(page.getByLabel(/^Adresse der Source Maps/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Zu den Sitzungen' })).toBeVisible();
  await page.getByLabel(/^Adresse der Source Maps/).fill('ftp://maps.example.com');
  await expect(page.getByRole('alert')).toHaveText('Die Adresse beginnt mit http:// oder https://');
  await openDashboard(page, { host: preview.host, panel: 1, params: { editPanel: '1', lang: 'de-DE' } });
  await expect(optionOf(page, 'Spalten')).toBeVisible();
  expect(words).toEqual([]);
});
