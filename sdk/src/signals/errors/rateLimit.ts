const WINDOW_MS = 60_000;
const MAX_SAME = 5;
const MAX_ALL = 100;

/**
 * Lets 5 of a kind and 100 in all pass a minute.
 * @returns whether one of this kind (an error's fingerprint; undefined: none is like it) may be written at this time (ms)
 */
export function createRateLimit(): (kind: string | undefined, now: number) => boolean {
  let since = -Infinity;
  let all = 0;
  let same: Record<string, number> = {};
  return (kind, now) => {
    if (now - since >= WINDOW_MS || now < since) {
      since = now;
      all = 0;
      same = {};
    }
    if (all >= MAX_ALL || (kind !== undefined && (same[kind] = (same[kind] ?? 0) + 1) > MAX_SAME)) {
      return false;
    }
    all++;
    return true;
  };
}
