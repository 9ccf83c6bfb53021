const WINDOW_MS = 60_000;
const MAX_SAME = 5;
const MAX_ALL = 100;

/**
 * Lets 5 errors of a fingerprint and 100 in all pass a minute.
 * @returns whether an error of this fingerprint at this time (ms) may be written
 */
export function createRateLimit(): (fingerprint: string, now: number) => boolean {
  let since = -Infinity;
  let all = 0;
  let same: Record<string, number> = {};
  return (fingerprint, now) => {
    if (now - since >= WINDOW_MS || now < since) {
      since = now;
      all = 0;
      same = {};
    }
    const count = (same[fingerprint] = (same[fingerprint] ?? 0) + 1);
    return count <= MAX_SAME && ++all <= MAX_ALL;
  };
}
