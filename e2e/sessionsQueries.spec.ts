import { fixTime } from './clock';
import { openAddress } from './hostPage';
import { addressOf, settled } from './sessionsPage';
import { intercept, isOfService, kindOf, watchQueries } from './lokiTraffic';
import { SEED } from './seed/seeded';
import { FILTERS } from './seed/expectedFilters';
import { expect, test } from './test';
import type { Page } from '@playwright/test';

test.use({ viewport: { width: 1600, height: 1200 } });

const { range, before, service } = SEED;
const MOST_QUERIES = 12;
/** What shows something of its own, and may fail by itself. */
const BLOCKS = ['sessions-graph', 'totals-row', 'filter-panel', 'sessions-grid'] as const;

test.beforeEach(({ page, seed }) => fixTime(page, seed.nowMs));

for (const [name, view] of Object.entries({
  'as it opens': {},
  'split and filtered': { split: 'country', filter: FILTERS[0]?.text },
  'filtered by rows': { filter: FILTERS[2]?.text },
  'with the map': { view: 'map' as const },
})) {
  test(`the page ${name} asks at most ${MOST_QUERIES} questions, none of the events stream`, async ({
    page,
    preview,
  }) => {
    const asked = watchQueries(page);
    await openAddress(page, addressOf({ host: preview.host, service, range, ...view }));
    await settled(page);
    // Whatever is asked late is asked within this time.
    await page.waitForTimeout(1500);
    const questions = asked.map(({ request, query }) => query || request.url());
    expect(questions.length, questions.join('\n')).toBeLessThanOrEqual(MOST_QUERIES);
    for (const query of asked.map((one) => one.query).filter(Boolean)) {
      for (const [selector] of query.matchAll(/\{[^}]*\}/g)) {
        expect(selector, query).toContain('rum_stream="sessions"');
      }
    }
  });
}

test('what is not answered yet is cancelled when the range changes, and when the page is left', async ({
  page,
  preview,
}) => {
  await intercept(page, isOfService, () => new Promise(() => undefined));
  const asked = watchQueries(page);
  const waiting = () => asked.filter(({ query, state }) => isOfService(query) && state === 'waiting');
  await openAddress(page, addressOf({ host: preview.host, service, range }));
  await expect.poll(() => waiting().length).toBeGreaterThan(2);
  await page.waitForTimeout(1000);
  const first = waiting();

  await page.getByRole('button', { name: /Move time range backwards/i }).click();
  await expect.poll(() => first.map(({ state }) => state)).toEqual(first.map(() => 'cancelled'));
  await expect.poll(() => waiting().length).toBeGreaterThan(2);
  await page.waitForTimeout(1000);
  const second = waiting();

  await page.getByRole('link', { name: 'Configuration' }).click();
  await expect.poll(() => second.map(({ state }) => state)).toEqual(second.map(() => 'cancelled'));
  expect(waiting()).toEqual([]);
});

test.describe('whichever query goes wrong', () => {
  /** Every query of a service's sessions that the page makes, once. */
  async function queriesOf(page: Page, host: string): Promise<Array<{ query: string; kind: string }>> {
    const asked = watchQueries(page);
    await openAddress(page, addressOf({ host, service, range }));
    await settled(page);
    await page.waitForTimeout(1000);
    const queries = asked.filter(({ query }) => isOfService(query));
    return [...new Map(queries.map(({ query, request }) => [query, { query, kind: kindOf(query, request) }])).values()];
  }
  const texts = (page: Page, word: string) =>
    Promise.all(BLOCKS.map(async (id) => ((await page.getByTestId(id).getByText(word).count()) > 0 ? [id] : []))).then(
      (ids) => ids.flat()
    );

  // The picker of environments is too small for words: it has a sign, and the words when one points at it.
  const saidBy = (page: Page) =>
    page.getByText('the ring is on fire').or(page.getByRole('button', { name: /^Could not read the environments/ }));

  test('the rest is there while it is slow and when it fails, in its words; Retry brings it', async ({
    page,
    preview,
  }) => {
    test.setTimeout(180_000);
    // Something else has come: a number, a bar or a row.
    const alive = page
      .getByTestId('total-sessions')
      .and(page.locator('[data-value]'))
      .or(page.getByTestId(/^session-row-/))
      .or(page.getByTestId('sessions-graph').getByRole('img'));
    const nothing = page.getByText('No sessions in this time range.');
    for (const { query, kind } of await queriesOf(page, preview.host)) {
      await test.step(kind, async () => {
        let fail = () => undefined as void;
        const over = new Promise<void>((resolve) => (fail = resolve));
        await intercept(
          page,
          (one) => one === query,
          async (route) => {
            await over;
            await route.fulfill({ status: 500, contentType: 'text/plain', body: 'the ring is on fire' });
          }
        );
        await openAddress(page, addressOf({ host: preview.host, service, range }));
        await expect(
          page.getByTestId('state-loading').or(page.locator('[aria-busy="true"]')).first(),
          kind
        ).toBeVisible();
        await expect(alive.first(), kind).toBeVisible({ timeout: 20_000 });
        await expect(nothing, kind).toHaveCount(0);

        fail();
        await expect(saidBy(page).first(), kind).toBeVisible({ timeout: 20_000 });
        await expect(page.locator('[aria-busy="true"]'), kind).toHaveCount(0, { timeout: 20_000 });
        const failed = await texts(page, 'the ring is on fire');
        expect(failed.length, `${kind} fails ${failed.join()}`).toBeLessThan(BLOCKS.length);
        await expect(nothing, kind).toHaveCount(0);

        await page.unrouteAll();
        await page
          .getByRole('button', { name: /^Retry$|^Could not read the environments/ })
          .first()
          .click();
        await expect(saidBy(page), kind).toHaveCount(0, { timeout: 20_000 });
        await settled(page);
      });
    }
  });
});

test('a part of the sessions is said to be a part, with ways to the rest', async ({ page, preview }) => {
  await openAddress(page, addressOf({ host: preview.host, service, range }));
  await settled(page);
  const footer = page.getByTestId('list-footer');
  await expect(footer).toHaveAttribute('data-complete', 'false');
  await expect(footer).toContainText('older ones not loaded');
  const loaded = Number(await footer.getAttribute('data-loaded'));
  await expect(page.getByTestId('total-users')).toHaveAttribute('data-at-least', 'true');
  await footer.getByTestId('load-more').click();
  await expect.poll(async () => Number(await footer.getAttribute('data-loaded'))).toBeGreaterThan(loaded);
});

test('when an older page fails, what was read stays, and says that it is a part', async ({ page, preview }) => {
  await openAddress(page, addressOf({ host: preview.host, service, range }));
  await settled(page);
  const footer = page.getByTestId('list-footer');
  const loaded = await footer.getAttribute('data-loaded');
  await intercept(
    page,
    (query) => query.startsWith('{'),
    (route) => route.fulfill({ status: 504, contentType: 'text/plain', body: 'context deadline exceeded' })
  );
  await footer.getByTestId('load-more').click();
  await expect(page.getByText('context deadline exceeded').first()).toBeVisible();
  await expect(footer).toHaveAttribute('data-loaded', loaded ?? '');
  await expect(footer).toHaveAttribute('data-complete', 'false');
  expect(range.from).toBeGreaterThan(before.from);
});
