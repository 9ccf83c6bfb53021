import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

const APP = '/a/opensessions-usersessions-app/sessions';

export interface SessionsView {
  host: string;
  service: string;
  /** ms since the epoch. */
  range: { from: number; to: number };
  filter?: string;
  split?: string;
  view?: 'graph' | 'map';
  columns?: string[];
  theme?: 'dark' | 'light';
}

/** The address of the page: everything that it shows is in it. */
export function addressOf({ host, service, range, columns, ...rest }: SessionsView): string {
  const params = new URLSearchParams({ service, from: String(range.from), to: String(range.to), timezone: 'utc' });
  for (const [name, value] of Object.entries({ ...rest, columns: columns?.join(',') })) {
    if (value) {
      params.set(name, value);
    }
  }
  return `${host}${APP}?${params}`;
}

/** Stops the clock of a page's documents (ms since the epoch); timers run. Playwright's own clock is of the whole profile, which tests share. */
export async function fixTime(page: Page, ms: number): Promise<void> {
  await page.addInitScript((now) => {
    globalThis.Date = class extends Date {
      constructor(...of: unknown[]) {
        super(...((of.length > 0 ? of : [now]) as [number]));
      }
      static override now(): number {
        return now;
      }
    } as DateConstructor;
  }, ms);
}

/** Shows the map in the place of the graph. */
export async function showMap(page: Page): Promise<void> {
  await page.getByTestId('view-switch').getByRole('radio', { name: 'Map' }).click();
  await expect(page.getByTestId('map-table')).toBeVisible();
  await settled(page);
}

/** A number as the page holds it: not rounded; undefined where it is not known. */
export async function valueOf(element: Locator, attribute = 'data-value'): Promise<number | undefined> {
  const text = await element.getAttribute(attribute);
  return text === null || text === '' ? undefined : Number(text);
}

/** Waits until nothing on the page is being read. */
export async function settled(page: Page): Promise<void> {
  await expect(
    page
      .getByTestId(/^session-row-/)
      .or(page.getByTestId('state-empty'))
      .first()
  ).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
}

/** Loads every session of the range. */
export async function loadAll(page: Page): Promise<void> {
  const footer = page.getByTestId('list-footer');
  if ((await footer.getAttribute('data-complete')) !== 'true') {
    await footer.getByTestId('load-all').click();
    await expect(footer).toHaveAttribute('data-complete', 'true', { timeout: 60_000 });
  }
  await settled(page);
}

export interface ShownTotal {
  value?: number;
  before?: number;
  atLeast: boolean;
  ofLoaded: boolean;
}

export const TOTALS = ['sessions', 'users', 'error_rate', 'load_time', 'blocking_time', 'views', 'frustrated'] as const;
export type TotalName = (typeof TOTALS)[number];

export async function shownTotals(page: Page): Promise<Record<TotalName, ShownTotal>> {
  const row = page.getByTestId('totals-row');
  const totals = await Promise.all(
    TOTALS.map(async (name) => {
      const total = row.getByTestId(`total-${name}`);
      const shown: ShownTotal = {
        value: await valueOf(total),
        before: await valueOf(total, 'data-before'),
        atLeast: (await total.getAttribute('data-at-least')) === 'true',
        ofLoaded: (await total.getAttribute('data-of-loaded')) === 'true',
      };
      return [name, shown] as const;
    })
  );
  return Object.fromEntries(totals) as Record<TotalName, ShownTotal>;
}

/** Every bar as its tooltip tells it: series name -> start of the step (ms) -> value, without zeros. */
export async function shownGraph(page: Page, bars: number): Promise<Map<string, Map<number, number>>> {
  const graph = page.getByTestId('sessions-graph');
  const plot = graph.locator('.u-over');
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  expect(box, 'the graph is drawn').not.toBeNull();
  const { x, y, width, height } = box as { x: number; y: number; width: number; height: number };
  const series = new Map<string, Map<number, number>>();
  const times = new Set<number>();
  const tooltip = graph.getByTestId('graph-tooltip');
  for (let bar = 0; bar < bars; bar++) {
    await page.mouse.move(x + ((bar + 0.25) / bars) * width, y + height / 2);
    await expect
      .poll(async () => times.has((await valueOf(tooltip, 'data-time')) ?? NaN), {
        timeout: 3000,
        intervals: [10, 20, 50],
      })
      .toBe(false);
    const time = (await valueOf(tooltip, 'data-time')) ?? NaN;
    times.add(time);
    const rows = await tooltip
      .getByTestId('graph-tooltip-row')
      .evaluateAll((all: HTMLElement[]) =>
        all.map(({ dataset }) => [dataset.series ?? '', Number(dataset.value)] as const)
      );
    for (const [name, value] of rows) {
      if (value > 0) {
        series.set(name, (series.get(name) ?? new Map<number, number>()).set(time, value));
      }
    }
  }
  await page.mouse.move(0, 0);
  expect(times.size).toBe(bars);
  return series;
}

/** The values of a field with their counts (`unknown` for none), all of them but those that are chosen and not counted. */
export async function shownFacet(page: Page, field: string): Promise<Array<[value: string, count: number]>> {
  const section = page.getByTestId('filter-panel').getByTestId(`filter-section-${field}`);
  const heading = section.getByRole('button', { expanded: false }).first();
  if (await heading.isVisible()) {
    await heading.click();
  }
  const values = section.locator('[data-testid^="facet-value-"]');
  await expect(values.first()).toBeVisible();
  const more = section.getByRole('button', { name: /^Show [\d,]+ more/ });
  while (await more.isVisible()) {
    await more.click();
  }
  return values.evaluateAll((all: HTMLElement[]) =>
    all
      .filter(({ dataset }) => dataset.value !== undefined)
      .map(({ dataset }) => [(dataset.testid ?? '').replace('facet-value-', ''), Number(dataset.value)])
  );
}

/** The countries of the table beside the map: code (`unknown` for none) -> column -> value. */
export function shownCountries(page: Page): Promise<Record<string, Record<string, number | undefined>>> {
  return page
    .getByTestId('map-table')
    .locator('[data-testid^="map-row-"]')
    .evaluateAll((rows: HTMLElement[]) =>
      Object.fromEntries(
        rows.map((row) => [
          (row.dataset.testid ?? '').replace('map-row-', ''),
          Object.fromEntries([
            ['derived', row.dataset.derived === 'true' ? 1 : 0],
            ...[...row.querySelectorAll<HTMLElement>('[data-column][data-value]')].map((cell) => [
              cell.dataset.column,
              Number(cell.dataset.value),
            ]),
          ]),
        ])
      )
    );
}

/** The text of every cell of every row, by session id: scrolls from the top to the bottom. */
export async function shownRows(page: Page): Promise<Map<string, Record<string, string>>> {
  const grid = page.getByTestId('sessions-grid').getByRole('grid');
  const total = Number(await grid.getAttribute('aria-rowcount')) - 1;
  const rows = new Map<string, Record<string, string>>();
  await grid.evaluate((element) => element.parentElement?.scrollTo(0, 0));
  for (let step = 0; step < total && rows.size < total; step++) {
    const drawn = await grid.locator('[data-testid^="session-row-"]').evaluateAll((all: HTMLElement[]) =>
      all.map((row) => ({
        id: (row.dataset.testid ?? '').replace('session-row-', ''),
        cells: Object.fromEntries(
          [...row.querySelectorAll<HTMLElement>('[data-column]')].map((cell) => [
            cell.dataset.column ?? '',
            cell.innerText.trim(),
          ])
        ),
      }))
    );
    drawn.forEach(({ id, cells }) => rows.set(id, cells));
    await grid.evaluate(async (element) => {
      const scroller = element.parentElement;
      scroller?.scrollBy(0, scroller.clientHeight * 0.8);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
  }
  return rows;
}
