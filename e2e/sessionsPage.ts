import type { Locator, Page } from '@playwright/test';
import { scrolledThrough } from './scrolledThrough';
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

/** Shows the map in the place of the graph. */
export async function showMap(page: Page): Promise<void> {
  await page.getByTestId('view-switch').getByRole('radio', { name: 'Map' }).click();
  await expect(page.getByTestId('map-table')).toBeVisible();
  await settled(page);
}

/** A number as the page holds it: not rounded; undefined where it is not known. */
async function valueOf(element: Locator, attribute = 'data-value'): Promise<number | undefined> {
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

const TOTALS = ['sessions', 'users', 'error_rate', 'load_time', 'blocking_time', 'views', 'frustrated'] as const;
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
  await expect(graph.locator('.u-over'), 'the graph is drawn').toBeVisible();
  // In the page, bar by bar: with a question to the browser for each, the tests of all filters would take minutes.
  const told = await graph.evaluate(async (element, count) => {
    const plot = element.querySelector('.u-over');
    const box = plot?.getBoundingClientRect() ?? new DOMRect();
    const at = (x: number) => ({ clientX: x, clientY: box.y + box.height / 2, bubbles: true });
    const tooltip = () => element.querySelector<HTMLElement>('[data-testid="graph-tooltip"]');
    const seen: Array<{ time: number; series: Array<[name: string, value: number]> }> = [];
    for (let bar = 0; bar < count; bar++) {
      plot?.dispatchEvent(new MouseEvent('mousemove', at(box.x + ((bar + 0.25) / count) * box.width)));
      for (let frame = 0; frame < 60; frame++) {
        await new Promise(requestAnimationFrame);
        const time = Number(tooltip()?.dataset.time);
        if (time !== seen.at(-1)?.time && !Number.isNaN(time)) {
          const rows = tooltip()?.querySelectorAll<HTMLElement>('[data-testid="graph-tooltip-row"]') ?? [];
          seen.push({ time, series: [...rows].map(({ dataset }) => [dataset.series ?? '', Number(dataset.value)]) });
          break;
        }
      }
    }
    plot?.dispatchEvent(new MouseEvent('mouseleave'));
    return seen;
  }, bars);
  expect(told.length, 'every bar has its tooltip').toBe(bars);
  const shown = new Map<string, Map<number, number>>();
  for (const { time, series } of told) {
    for (const [name, value] of series.filter(([, one]) => one > 0)) {
      shown.set(name, (shown.get(name) ?? new Map<number, number>()).set(time, value));
    }
  }
  return shown;
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
export async function shownRows(
  page: Page,
  part: 'all' | 'in view' = 'all'
): Promise<Map<string, Record<string, string>>> {
  const rows = await scrolledThrough(page.getByTestId('sessions-grid'), '[data-testid^="session-row-"]', part);
  return new Map(rows.map(({ testId, cells }) => [testId.replace('session-row-', ''), cells]));
}
