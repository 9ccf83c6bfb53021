import type { Page } from '@playwright/test';

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
const SORTS = ['Duration', 'User', 'Browser', 'Country', 'Errors', 'Blocking time', 'Start'];
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
  await page.evaluate(`window.timeUntilShown = ${timeUntilShown.toString()}`);
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
  return page.getByRole('columnheader', { name: column, exact: true }).evaluate(async (head) => {
    const before = head.getAttribute('aria-sort');
    return window.timeUntilShown(
      () => head.querySelector('button')?.click(),
      () => head.getAttribute('aria-sort') !== before
    );
  });
}

function timeOfFilter(page: Page, text: string): Promise<number> {
  return page.getByLabel('Filter').evaluate((field, value) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    return window.timeUntilShown(
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
    timeUntilShown: (act: () => void, shows: () => boolean) => Promise<number>;
    seen: { longTasks: number[]; frames: number; rows: Set<string> };
  }
}

/** Runs in the page: ms from an act to the end of the frame whose paint shows its result. */
async function timeUntilShown(act: () => void, shows: () => boolean): Promise<number> {
  const start = performance.now();
  act();
  do {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  } while (!shows());
  // The first task after a frame: what was laid out is painted.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
  return performance.now() - start;
}

async function scroll(page: Page): Promise<Pick<GridTimes, 'longTasks' | 'frames' | 'rowsSeen'>> {
  await page.evaluate(() => {
    const seen: Window['seen'] = { longTasks: [], frames: 0, rows: new Set() };
    window.seen = seen;
    new PerformanceObserver((list) =>
      seen.longTasks.push(...list.getEntries().map(({ duration }) => duration))
    ).observe({
      type: 'longtask',
    });
    const frame = () => {
      seen.frames += 1;
      document.querySelectorAll<HTMLElement>('[data-row-id]').forEach((row) => seen.rows.add(row.dataset.rowId ?? ''));
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
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
