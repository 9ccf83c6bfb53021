import type { LargePage, LargeSession } from './seed/largeSession';
import { watchQueries } from './lokiTraffic';
import { scrolledThrough } from './scrolledThrough';
import { openAddress } from './hostPage';
import { headerCounts, sessionAddress, tabCount, wholeTab, type TabName } from './sessionPage';
import { addressOf, settled, shownRows } from './sessionsPage';
import { expect, test } from './test';

// Tall, so that long lists are scrolled through in few steps.
test.use({ viewport: { width: 1600, height: 2400 } });
test.setTimeout(60_000);

/** What each tab must list, in order: of one page, or of all. */
const EXPECTED: Record<
  TabName,
  { selector: string; key: 'testId' | 'text'; of: (s: LargeSession, page?: LargePage) => string[] }
> = {
  actions: {
    selector: '[data-testid^="action-row-"]',
    key: 'testId',
    of: (session, page) =>
      [
        ...onPage(
          session.pages.map((one) => ({ id: one.id, page: one })),
          page
        ),
        ...onPage(session.actions, page),
        ...onPage(session.errors, page),
        ...onPage(session.longTasks, page),
      ].map(({ id }) => `action-row-${id}`),
  },
  resources: {
    selector: '[data-testid^="resource-row-"]',
    key: 'testId',
    of: (session, page) => onPage(session.resources, page).map(({ spanId }) => `resource-row-${spanId}`),
  },
  errors: {
    selector: '[data-testid^="error-row-"]',
    key: 'testId',
    of: (session, page) => onPage(session.errors, page).map(({ id }) => `error-row-${id}`),
  },
  logs: {
    selector: '[data-testid="log-line"] > button > :last-child',
    key: 'text',
    of: (session, page) => {
      const traces = new Set(onPage(session.actions, page).map(({ traceId }) => traceId));
      return [
        ...onPage(session.ownLines, page),
        ...session.backEndLines.filter(({ traceId }) => traces.has(traceId ?? '')),
      ].map(({ text }) => text);
    },
  },
};

/** How many rows a tab says it has. */
function countOf(session: LargeSession, tab: TabName, page?: LargePage): number {
  const listed = EXPECTED[tab].of(session, page).length;
  const console = onPage(session.consoleRecords, page).length;
  switch (tab) {
    case 'actions':
      return listed + console;
    case 'logs': {
      // Two documents a page, and what else the SDK wrote; the session's own documents are of no page.
      const pages = page ? 1 : session.pages.length;
      const records = [session.actions, session.errors, session.longTasks, session.vitals];
      const written = records.reduce((sum, all) => sum + onPage<{ page?: LargePage }>(all, page).length, 0);
      const ofSession = page ? 0 : 2 + session.tabs.length * 2;
      return listed + console + written + 2 * pages + ofSession;
    }
    default:
      return listed;
  }
}

function onPage<T extends { page?: LargePage }>(all: T[], page: LargePage | undefined): T[] {
  return page ? all.filter((one) => one.page === page) : all;
}

test('the header, the row of the list and the tabs agree on every count', async ({ page, preview, large }) => {
  const { session, service } = large;
  const { clicks, inputs, ...expected } = {
    views: session.pages.length,
    page_loads: session.tabs.length,
    actions: session.actions.length,
    clicks: session.actions.filter(({ type }) => type === 'click').length,
    inputs: session.actions.filter(({ type }) => type === 'input').length,
    resources: session.resources.length,
    errors: session.errors.length,
    long_tasks: session.longTasks.length,
    frustrations: session.actions.filter(({ frustration }) => frustration).length,
  };
  const range = { from: session.startMs - 60_000, to: session.endMs + 60_000 };
  const columns = ['start', 'pages', 'actions', 'clicks', 'inputs', 'resources', 'errors', 'long_tasks'];
  await openAddress(page, addressOf({ host: preview.host, service, range, columns: [...columns, 'frustrations'] }));
  await settled(page);
  const row = (await shownRows(page)).get(session.id) ?? {};
  const number = (column: string) => Number(row[column]?.replaceAll(',', ''));
  // The list has no column for page loads.
  const { views, page_loads: _, ...same } = expected;
  expect(number('pages')).toBe(views);
  expect(Object.fromEntries(Object.keys(same).map((name) => [name, number(name)]))).toEqual(same);

  const asked = watchQueries(page);
  await page.getByTestId(`session-row-${session.id}`).getByRole('link').first().click();
  await expect(page.locator('[data-testid^="action-row-"]').first()).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => asked.every(({ state }) => state !== 'waiting')).toBe(true);
  expect(await headerCounts(page)).toMatchObject({ ...expected, clicks, inputs });
  expect(await tabCount(page, 'actions')).toBe(countOf(session, 'actions'));
  expect(await tabCount(page, 'resources')).toBe(expected.resources);
  expect(await tabCount(page, 'errors')).toBe(expected.errors);
  // Before another tab is opened.
  expect(asked.filter(({ query }) => query).length).toBeLessThanOrEqual(8);
  const narrow = asked.filter(({ request }) => {
    const { searchParams } = new URL(request.url());
    return Number(searchParams.get('end')) - Number(searchParams.get('start')) < 24 * 3_600_000 * 1e6;
  });
  expect(narrow.length).toBeGreaterThanOrEqual(3);
});

for (const tab of ['actions', 'resources', 'errors', 'logs'] as const) {
  test(`${tab} lists exactly what is there, of all pages and of each`, async ({ page, preview, large }) => {
    const { session, service } = large;
    const { selector, key, of } = EXPECTED[tab];
    const range = { from: session.startMs, to: session.endMs };
    const panel = page.getByTestId(`panel-${tab}`);
    const all = { host: preview.host, service, id: session.id, range, tab };
    const missing = (shown: string[], wanted: string[]) => wanted.filter((one) => !shown.includes(one));

    await openAddress(page, sessionAddress(all));
    await wholeTab(page, tab);
    expect(await tabCount(page, tab)).toBe(countOf(session, tab));
    const shown = (await scrolledThrough(panel, selector)).map((row) => row[key]);
    const set = new Set(shown);
    expect(of(session).filter((one) => !set.has(one))).toEqual([]);

    for (const [n, one] of session.pages.entries()) {
      // By keyboard: marks lie over the middle of a page.
      await page.getByTestId(`timeline-page-${one.id}`).press('Enter');
      await expect(page).toHaveURL(new RegExp(`view=${one.id}`));
      await expect.poll(() => tabCount(page, tab), one.name).toBe(countOf(session, tab, one));
      if (n === 7) {
        const ofPage = (await scrolledThrough(panel, selector)).map((row) => row[key]);
        expect(missing(ofPage, of(session, one))).toEqual([]);
        if (tab === 'resources' || tab === 'errors') {
          expect(ofPage).toHaveLength(of(session, one).length);
        }
      }
    }
  });
}
