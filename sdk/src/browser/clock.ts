/** Wall clock with the resolution of `performance.now()`. All times in ms. */
export interface Clock {
  /** ms since the epoch. */
  now(): number;
  /** ms since the epoch of a `performance` time stamp (event.timeStamp, entry.startTime). */
  epoch(performanceTime: number): number;
}

/** How far (ms) the two clocks may part before the offset is taken anew. */
const MAX_DRIFT = 100;

/**
 * A clock that survives sleep and a wall clock set anew: in some browsers `performance.now()` stands still while the
 * machine sleeps, so its offset to `Date.now()` is checked on every reading, yet kept while the two agree, so that the
 * times of a parent and its children fit to the fraction of a ms.
 */
export function createClock(): Clock {
  let offset = Date.now() - performance.now();
  const currentOffset = (): number => {
    const measured = Date.now() - performance.now();
    if (Math.abs(measured - offset) > MAX_DRIFT) {
      offset = measured;
    }
    return offset;
  };
  return {
    now: () => performance.now() + currentOffset(),
    epoch: (performanceTime) => performanceTime + currentOffset(),
  };
}
