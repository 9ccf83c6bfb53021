import type { Signal } from '../signal';
import { patchFetch } from './fetch';
import type { Propagation } from './propagation';
import { createTracker } from './tracker';
import type { Tracker, TrackerOptions } from './tracker';
import { patchXhr } from './xhr';

export interface RequestsOptions extends TrackerOptions, Propagation {
  isLive(): boolean;
}

export interface Requests extends Signal {
  take: Tracker['take'];
}

/** Traces the page's fetches and XMLHttpRequests. */
export function startRequests({ propagateTo, baggage, isLive, ...trackerOptions }: RequestsOptions): Requests {
  const tracker = createTracker(trackerOptions);
  const options = { tracker, propagateTo, baggage, isLive };
  const restores = [patchFetch(options), patchXhr({ ...options, guard: trackerOptions.tools.guard })];
  return {
    take: (entry) => tracker.take(entry),
    flush: () => tracker.flush?.(),
    stop() {
      restores.forEach((restore) => restore());
      tracker.stop();
    },
  };
}
