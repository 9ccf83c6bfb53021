import { fixTime } from './clock';
import type { Page } from '@playwright/test';
import {
  countriesOf,
  graphByErrorsOf,
  graphOf,
  rowsBy,
  rowsOf,
  startedBy,
  totalsOf,
  usersOf,
  type ExpectedOptions,
  type ExpectedTotals,
} from './seed/expected';
import { FILTERS, isEverywhere, NO_FILTER, type ExpectedFilter } from './seed/expectedFilters';
import { CLIENT_FIELDS, countryOf } from './seed/expectedRows';
import { expectedCells } from './seed/expectedText';
import { SEED } from './seed/seeded';
import { openAddress } from './hostPage';
import {
  addressOf,
  loadAll,
  settled,
  showMap,
  shownCountries,
  shownFacet,
  shownGraph,
  shownRows,
  shownTotals,
  type SessionsView,
  type ShownTotal,
  type TotalName,
} from './sessionsPage';
import { expect, test } from './test';

test.use({ viewport: { width: 1600, height: 1200 } });
test.describe.configure({ timeout: 180_000 });

const { range, before, nowMs, sessions, service } = SEED;

const COLUMNS = [
  'start', 'end', 'duration', 'user', 'browser', 'os', 'device', 'country', 'pages', 'first_page', 'last_page',
  'actions', 'resources', 'errors', 'long_tasks', 'blocking_time', 'frustrations', 'release',
]; // prettier-ignore

/** With these, all rows are scrolled through: without a filter, and with each kind of it. With the others, those in view are read: the cells are the same. */
const WHOLE: readonly ExpectedFilter[] = [
  NO_FILTER,
  ...FILTERS.slice(0, 1),
  ...FILTERS.filter((one) => !isEverywhere(one)).slice(0, 1),
];

const ROW_FACETS: Record<string, Parameters<typeof rowsBy>[1]> = {
  page: ({ pages }) => pages,
  user: ({ user }) => [user.id ?? user.email ?? ''],
  'label.plan': ({ labels }) => [labels.plan ?? ''],
};

// The page is looked at when the seed ends: who is live depends on it.
test.beforeEach(({ page, seed }) => fixTime(page, seed.nowMs));

for (const filter of [NO_FILTER, ...FILTERS]) {
  const expected: ExpectedOptions = { sessions, range, nowMs, filter };

  test(`${filter.name}: totals, graph, map, facets and grid are what the seed has`, async ({ page, preview }) => {
    await open(page, { host: preview.host, filter: filter.text, columns: COLUMNS });
    await loadAll(page);

    await test.step('grid', async () => {
      const rows = rowsOf(expected);
      await expect
        .soft(page.getByRole('grid', { name: 'Sessions' }))
        .toHaveAttribute('aria-rowcount', `${rows.length + 1}`);
      const whole = WHOLE.includes(filter);
      const shown = await shownRows(page, whole ? 'all' : 'in view');
      const ids = rows.map(({ id }) => id);
      expect.soft([...shown.keys()].filter((id) => !ids.includes(id))).toEqual([]);
      expect.soft(shown.size).toBeGreaterThanOrEqual(whole ? ids.length : Math.min(ids.length, 20));
      for (const row of rows.filter(({ id }) => whole || shown.has(id))) {
        const cells = shown.get(row.id) ?? {};
        const wrong = Object.entries(expectedCells(row)).filter(([column, text]) => !says(cells[column], text));
        expect.soft(wrong.map(([column, text]) => ({ id: row.id, column, text, shown: cells[column] }))).toEqual([]);
        expect.soft(row.firstViews).toContain(cells.first_page);
      }
    });
    await test.step('totals', async () => {
      const shown = await shownTotals(page);
      expect.soft(shown).toEqual(expectedTotals(expected));
    });
    await test.step('graph', async () => {
      const shown = await shownGraph(page, SEED.bars);
      expect.soft(plain(shown)).toEqual(plain(graphOf({ ...expected, stepMs: SEED.stepMs, by: () => 'sessions' })));
    });
    await test.step('facets', async () => {
      for (const [field, of] of Object.entries(CLIENT_FIELDS)) {
        expect.soft({ [field]: Object.fromEntries(await shownFacet(page, field)) }).toEqual({
          [field]: named(startedBy(expected, field, of)),
        });
      }
      for (const [field, of] of Object.entries(ROW_FACETS)) {
        expect.soft({ [field]: Object.fromEntries(await shownFacet(page, field)) }).toEqual({
          [field]: named(rowsBy(expected, of)),
        });
      }
    });
    await test.step('map', async () => {
      await showMap(page);
      expect.soft(await shownCountries(page)).toEqual(expectedCountries(expected));
    });
  });
}

/** A split by one label, and one by two; `e2e/seed/numbers.test.ts` holds all of them to the seed. */
const SPLITS = ['browser', 'country'];

test('a split has every bar of every series', async ({ page, preview }) => {
  const expected = { sessions, range, nowMs, filter: NO_FILTER };
  for (const [split, of] of Object.entries(CLIENT_FIELDS).filter(([name]) => SPLITS.includes(name))) {
    await test.step(split, async () => {
      await open(page, { host: preview.host, split });
      const all = largest(graphOf({ ...expected, stepMs: SEED.stepMs, by: (client) => of(client) ?? 'unknown' }), 8);
      expect.soft(plain(await shownGraph(page, SEED.bars))).toEqual(plain(all));
      for (const [name, steps] of all) {
        const sum = [...steps.values()].reduce((total, value) => total + value, 0);
        await expect.soft(page.getByTestId(`graph-legend-${name}`)).toHaveAttribute('data-value', String(sum));
      }
    });
  }
  await test.step('errors', async () => {
    await open(page, { host: preview.host, split: 'errors' });
    const bars = graphByErrorsOf({ ...expected, stepMs: SEED.stepMs });
    expect.soft(plain(await shownGraph(page, SEED.bars))).toEqual(plain(bars));
  });
});

test('a filter typed into the box is the filter of the address, and a click on a chip takes it back', async ({
  page,
  preview,
}) => {
  const filter = FILTERS[0] as ExpectedFilter;
  await open(page, { host: preview.host });
  const total = page.getByTestId('total-sessions');
  const all = totalsOf({ sessions, range, nowMs, filter: NO_FILTER }).sessions;
  await expect(total).toHaveAttribute('data-value', String(all));
  const box = page.getByTestId('filter-box').getByRole('combobox');
  await box.fill(filter.text);
  await box.press('Enter');
  await expect(total).toHaveAttribute('data-value', String(totalsOf({ sessions, range, nowMs, filter }).sessions));
  expect(new URL(page.url()).searchParams.get('filter')).toBe(filter.text);
  const remove = page.getByTestId('filter-chips').getByRole('button', { name: /^Remove filter/ });
  await expect(remove).toHaveCount(2);
  await remove.first().click();
  await expect(remove).toHaveCount(1);
  await remove.first().click();
  await expect(total).toHaveAttribute('data-value', String(all));
});

async function open(page: Page, view: Omit<SessionsView, 'service' | 'range'>): Promise<void> {
  page.setDefaultTimeout(15_000);
  await openAddress(page, addressOf({ ...view, service, range }));
  await settled(page);
}

function expectedCountries(options: ExpectedOptions): Record<string, object> {
  const countries = [...countriesOf(options)].map(([code, { totals, derived }]) => [
    code || 'unknown',
    {
      derived: derived ? 1 : 0,
      sessions: totals.sessions,
      users: usersOf({ ...options, sessions: sessions.filter(({ client }) => (countryOf(client) ?? '') === code) }),
      errors: totals.errors,
      error_rate: close(totals.errored / totals.sessions),
      load_time: totals.loads > 0 ? close(totals.loadingTimeMs / totals.loads) : undefined,
      blocking_time: close(totals.blockingTimeMs / totals.sessions),
      frustrations: totals.frustrations,
    },
  ]);
  return Object.fromEntries(countries) as Record<string, object>;
}

function expectedTotals(options: ExpectedOptions): Record<TotalName, ShownTotal> {
  const ofLoaded = !isEverywhere(options.filter);
  const now = totalsOf(options);
  const then = ofLoaded ? undefined : totalsOf({ ...options, range: before });
  const total = (of: (totals: ExpectedTotals) => number): ShownTotal => ({
    value: close(of(now)),
    before: then && close(of(then)),
    atLeast: false,
    ofLoaded,
  });
  return {
    sessions: total(({ sessions: count }) => count),
    users: { value: usersOf(options), before: undefined, atLeast: false, ofLoaded: true },
    error_rate: total(({ errored, sessions: count }) => errored / count),
    load_time: total(({ loads, loadingTimeMs }) => loadingTimeMs / loads),
    blocking_time: total(({ blockingTimeMs, sessions: count }) => blockingTimeMs / count),
    views: total(({ views, sessions: count }) => views / count),
    frustrated: total(({ frustrated }) => frustrated),
  };
}

/** A quotient, which may differ in its last digit by the order of sums; a whole number stays what it is. */
function close(value: number): number {
  return Number.isInteger(value) ? value : (expect.closeTo(value, 6) as unknown as number);
}

function named(counts: ReadonlyArray<readonly [string, number]>): Record<string, number> {
  return Object.fromEntries(counts.map(([value, count]) => [value || 'unknown', count]));
}

function plain(series: Map<string, Map<number, number>>): Record<string, Record<string, number>> {
  return Object.fromEntries(
    [...series].map(([name, steps]) => [
      name,
      Object.fromEntries([...steps].map(([ms, value]) => [new Date(ms).toISOString().slice(11, 16), value])),
    ])
  );
}

/** At most so many series: the largest, and the rest added up as `other`. */
function largest(series: Map<string, Map<number, number>>, most: number): Map<string, Map<number, number>> {
  const sizeOf = (steps: Map<number, number>) => [...steps.values()].reduce((sum, value) => sum + value, 0);
  const sorted = [...series].sort(([, a], [, b]) => sizeOf(b) - sizeOf(a));
  if (sorted.length <= most) {
    return new Map(sorted);
  }
  const other = new Map<number, number>();
  for (const [, steps] of sorted.slice(most - 1)) {
    steps.forEach((value, ms) => other.set(ms, (other.get(ms) ?? 0) + value));
  }
  return new Map([...sorted.slice(0, most - 1), ['other', other]]);
}

/** Numbers and times are the whole text of their cell; names may stand beside a flag, an icon or a badge. */
function says(shown: string | undefined, text: string): boolean {
  return shown !== undefined && (/^[\d–]/.test(text) ? shown === text : shown.includes(text));
}
