import type { Random } from './random';
import type { Counter } from './seedSession';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A pause of 15 minutes ends a session. */
const LONGEST_PAUSE = 9 * MINUTE;

/** One moment of a tab: what it adds to the tab's counts. Times in ms since the epoch. */
export interface Moment {
  ms: number;
  adds: Partial<Record<Counter, number>>;
  /** A view begins. */
  view?: string;
  /** A view has loaded, in so many ms. */
  loadingTime?: number;
}

const PAGES: ReadonlyArray<readonly [number, string]> = [
  [30, '/products/:id'],
  [20, '/products'],
  [15, '/cart'],
  [9, '/checkout'],
  [10, '/'],
  [6, '/account'],
  // Names may hold commas, which the list of a session's pages encodes, and what queries are made of.
  [4, '/reports, weekly'],
  [3, '/search?q="a|b"'],
];

/** How long people stay. */
const LENGTHS: ReadonlyArray<readonly [number, readonly [number, number]]> = [
  // Gone before the page had loaded.
  [5, [100, SECOND - 1]],
  [20, [1 * SECOND, 14 * SECOND]],
  [40, [20 * SECOND, 5 * MINUTE]],
  [28, [5 * MINUTE, 40 * MINUTE]],
  [7, [40 * MINUTE, 150 * MINUTE]],
];

export interface ActivityOptions {
  startMs: number;
  firstPage: string;
  reportsLongTasks: boolean;
  /** Shares, 0 to 1, of moments that go wrong. */
  faults: { errors: number; longTasks: number; frustrations: number };
}

/** What happens in one tab, in order of time: views, and between them clicks, inputs, errors and long tasks. */
export function activityOf(random: Random, options: ActivityOptions): Moment[] {
  const { startMs, reportsLongTasks, faults } = options;
  const [shortest, longest] = random.weighted(LENGTHS);
  const endMs = startMs + random.between(shortest, longest);
  const stays = endMs - startMs >= SECOND;
  const moments: Moment[] = [];
  let now = startMs;
  let view = options.firstPage;
  const add = (adds: Moment['adds']) => moments.push({ ms: now, adds });
  while (now <= endMs) {
    const isFirst = moments.length === 0;
    moments.push({ ms: now, view, adds: { views: 1, ...(isFirst && { page_loads: 1 }) } });
    if (stays && random.chance(0.9)) {
      const loadingTime = isFirst ? random.between(700, 6000) : random.between(60, 1500);
      now += loadingTime;
      moments.push({ ms: now, loadingTime, adds: { resources: random.between(1, isFirst ? 30 : 6) } });
    }
    if (reportsLongTasks && random.chance(faults.longTasks)) {
      add({ long_tasks: 1, blocking_time: random.between(1, 900) });
    }
    for (let count = stays ? random.between(0, 4) : 0; count > 0; count--) {
      now += random.between(300, 8 * SECOND);
      const isInput = random.chance(0.2);
      add({
        actions: 1,
        ...(isInput ? { inputs: 1 } : { clicks: 1 }),
        ...(random.chance(faults.errors) && { errors: 1 }),
        ...(!isInput && random.chance(faults.frustrations) && { frustrations: 1 }),
      });
    }
    // Long stays are long between the pages, not made of thousands of them.
    now += random.between(2 * SECOND, Math.min(LONGEST_PAUSE, Math.max(4 * SECOND, (endMs - startMs) / 3)));
    view = random.weighted(PAGES);
  }
  return moments.sort((a, b) => a.ms - b.ms);
}

/** Where a visit begins. */
export function firstPage(random: Random): string {
  return random.chance(0.6) ? '/' : random.weighted(PAGES);
}
