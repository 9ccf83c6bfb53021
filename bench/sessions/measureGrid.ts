import type { Page } from '@playwright/test';
import type { Probe, Scrolling } from './page/probe';

/** Times in ms, each from the input to the end of the frame that shows its result. */
export interface GridTimes {
  sorts: Array<{ column: string; ms: number }>;
  filters: Array<{ text: string; rows: number; ms: number }>;
  /** Of each task over 50 ms while scrolling. */
  longTasks: number[];
  /** How many frames there were meanwhile: without any, no long task would say nothing. */
  frames: number;
  /** Of the rows that came into sight, how many were different ones. */
  rowsSeen: number;
}

/** Numbers, text, and what few sessions have; twice each, since every column has two directions. */
const SORTS = ['duration', 'user', 'browser', 'country', 'errors', 'blocking_time', 'start'];
const FILTERS = [
  'browser:Chrome',
  'country:DE,FR',
  'errors:>=1',
  'duration:>=1m duration:<5m',
  'page:"/checkout" -browser:Safari',
  'user:u-1001 label.plan:pro',
  'u-10',
  '',
];

/** Sorts, filters and scrolls the page's grid with what a person uses: buttons, a field, the wheel, keys. */
export async function measureGrid(page: Page, { rounds }: { rounds: number }): Promise<GridTimes> {
  const sorts: GridTimes['sorts'] = [];
  const filters: GridTimes['filters'] = [];
  for (let round = 0; round < rounds; round++) {
    for (const column of [...SORTS, ...SORTS]) {
      sorts.push({ column, ms: await timeOfSort(page, column) });
    }
    for (const text of FILTERS) {
      const ms = await timeOfFilter(page, text);
      filters.push({ text, ms, rows: Number(await page.locator('output').textContent()) });
    }
  }
  return { sorts, filters, ...(await scroll(page)) };
}

function timeOfSort(page: Page, column: string): Promise<number> {
  return page.locator(`[role="columnheader"][data-column="${column}"]`).evaluate(async (head) => {
    const before = head.getAttribute('aria-sort');
    return window.probe.timeUntilShown(
      () => head.querySelector('button')?.click(),
      () => head.getAttribute('aria-sort') !== before
    );
  });
}

function timeOfFilter(page: Page, text: string): Promise<number> {
  return page.getByLabel('Filter').evaluate((field, value) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    return window.probe.timeUntilShown(
      () => {
        // React hears of a value that is set as typing sets it.
        set?.call(field, value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      () => document.querySelector('output')?.dataset.filter === value
    );
  }, text);
}

declare global {
  interface Window {
    probe: Probe;
    seen: Scrolling;
  }
}

async function scroll(page: Page): Promise<Pick<GridTimes, 'longTasks' | 'frames' | 'rowsSeen'>> {
  await page.evaluate(() => {
    window.seen = window.probe.watch();
  });
  await page.getByRole('grid').hover({ position: { x: 200, y: 200 } });
  for (let step = 0; step < 100; step++) {
    await page.mouse.wheel(0, step < 60 ? 240 : 2400);
  }
  await page.locator('[data-row-id][tabindex="0"]').focus();
  for (const key of [...Array<string>(30).fill('PageDown'), 'End', ...Array<string>(30).fill('PageUp'), 'Home']) {
    await page.keyboard.press(key);
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const { seen } = window;
    return { longTasks: seen.longTasks, frames: seen.frames, rowsSeen: seen.rows.size };
  });
}
