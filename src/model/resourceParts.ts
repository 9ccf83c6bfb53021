import type { TimeSpan } from './timeSpan';

/** Resources that one search is to bring: what a page has at most. A browser takes that in without a long task, a slow one too. */
export const RESOURCES_A_PART = 500;
/** Searches for one session at most; beyond it each brings more. */
const MOST_PARTS = 20;
/** Tempo's search takes whole seconds. */
const SECOND = 1000;

/**
 * The spans of time, one after the other and without a gap, in which a session's resources are searched for: one where they
 * are few, else cut where pages were opened, since pages load most at their start. Where the views are not known, or do not
 * tell how many they loaded, all parts are equally long.
 * @param options.range where to search, in ms
 * @param options.counted how many resources the session says it had
 */
export function resourceParts(options: {
  range: TimeSpan;
  counted: number;
  views?: ReadonlyArray<{ startMs: number; resources?: number }>;
}): TimeSpan[] {
  const { range, counted, views = [] } = options;
  const limit = Math.max(RESOURCES_A_PART, counted / MOST_PARTS);
  if (counted <= limit) {
    return [range];
  }
  const cuts = cutsAtViews(views, limit);
  const inside = (cuts.length > 0 ? cuts : evenCuts(range, Math.ceil(counted / limit)))
    .map((ms) => Math.floor(ms / SECOND) * SECOND)
    .filter((ms, n, all) => ms > range.from && ms < range.to && ms !== all[n - 1]);
  const borders = [range.from, ...inside, range.to];
  return borders.slice(1).map((to, n) => ({ from: borders[n] ?? range.from, to }));
}

function cutsAtViews(views: ReadonlyArray<{ startMs: number; resources?: number }>, limit: number): number[] {
  const cuts: number[] = [];
  let filled = 0;
  for (const { startMs, resources = 0 } of [...views].sort((a, b) => a.startMs - b.startMs)) {
    if (filled > 0 && filled + resources > limit) {
      cuts.push(startMs);
      filled = 0;
    }
    filled += resources;
  }
  return cuts;
}

function evenCuts({ from, to }: TimeSpan, parts: number): number[] {
  return Array.from({ length: parts - 1 }, (_, n) => from + ((to - from) * (n + 1)) / parts);
}
