import { FIRST_PAGE_LIMIT, gzipBytes } from '../scripts/package/scriptSize.mjs';
import { addressOf, settled } from './sessionsPage';
import { expect, test } from './test';
import { watchConsole } from './watchConsole';

const OWN_SCRIPT = /\/public\/plugins\/opensessions-usersessions-app\/[^?]*\.js(\?|$)/;

test('the built plugin loads in the host, and its first page needs at most 180 kB of script of its own', async ({
  page,
  preview,
}) => {
  const words = watchConsole(page);
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (OWN_SCRIPT.test(response.url())) {
      bodies.set(response.url(), response.body());
    }
  });
  const range = { from: Date.now() - 3_600_000, to: Date.now() };
  await page.goto(addressOf({ host: preview.host, service: 'nobody', range }));
  await settled(page);

  const names = [...bodies.keys()].map((url) => new URL(url).pathname.split('/').at(-1));
  expect(names, 'the scripts of the plugin that the page loaded').toContain('module.js');
  const bytes = gzipBytes(await Promise.all(bodies.values()));
  expect(bytes, `gzip bytes of ${names.join(', ')}`).toBeGreaterThan(10_000);
  expect(bytes, `gzip bytes of ${names.join(', ')}`).toBeLessThanOrEqual(FIRST_PAGE_LIMIT);
  expect(words).toEqual([]);
});
