import { PLUGIN_ID } from '../src/model/paths';
import { openAddress } from './hostPage';
import { expect, test } from './test';

test('the address of a trace leads to the session in which it began, and back to the list’s range', async ({
  page,
  preview,
  large,
}) => {
  const { session, service } = large;
  const { traceId } = session.errors.findLast(({ request }) => request)!.request!;
  await openAddress(page, `${preview.host}/a/${PLUGIN_ID}/traces/${traceId}?from=now-2d&to=now`);
  await expect(page.getByTestId('session-header')).toHaveAttribute('data-session-id', session.id, { timeout: 30_000 });
  const url = new URL(page.url());
  expect(url.pathname).toBe(`/a/${PLUGIN_ID}/sessions/${session.id}`);
  expect(url.searchParams.get('service')).toBe(service);
  await page.getByTestId('back-to-sessions').click();
  await expect(page).toHaveURL(/\/sessions\?.*from=now-2d&to=now/);
  // The lookup is no step of the way back.
  await page.goBack();
  await expect(page.getByTestId('session-header')).toBeVisible({ timeout: 30_000 });
});

test('the address of a trace that nobody has says so', async ({ page, preview, large: _ }) => {
  await openAddress(page, `${preview.host}/a/${PLUGIN_ID}/traces/${'d'.repeat(32)}`);
  await expect(page.getByTestId('state-empty')).toContainText('Tempo does not have this trace', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Back to the sessions' }).click();
  await expect(page).toHaveURL(/\/sessions(\?|$)/);
});
