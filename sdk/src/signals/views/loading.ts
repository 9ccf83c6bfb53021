import type { Tools } from '../signal';

/** Loading of a view, under way. */
export interface Loading {
  /** The page is hidden: its loading time would be meaningless, so the load ends here without one. */
  hide(): void;
  /** The view ends before it was loaded. */
  stop(): void;
}

/** A page that is never quiet (an animation, a ticker) has no loading time that could be told. */
const MAX_MS = 30_000;

/**
 * Finds out when a view is loaded: at the last activity (change of the DOM, resource, request) before the page was
 * quiet for 100 ms, and for the initial view not before the end of the load event. That is the "loading time" of
 * Datadog's RUM. There is none when the page was hidden in between, for then browsers put off rendering and timers.
 * @param options.startPerf the view's start, in ms of `performance.now()`
 * @param options.onEnd called once: the loading time in ms, undefined when hidden, cut short or nothing was seen to
 *   load; and the end of the load, in ms of `performance.now()`
 */
export function trackLoading(options: {
  tools: Pick<Tools, 'activity' | 'guard'>;
  startPerf: number;
  isInitial: boolean;
  onEnd(loadingTime: number | undefined, endPerf: number): void;
}): Loading {
  const { startPerf, isInitial, onEnd } = options;
  const { activity, guard } = options.tools;
  let done = false;
  let stopWaiting = (): void => {};

  const finish = (end: number, known: boolean): void => {
    if (!done) {
      done = true;
      stopWaiting();
      onEnd(known ? Math.round(Math.max(0, end - startPerf)) : undefined, end);
    }
  };

  if (document.visibilityState === 'hidden' || (isInitial && wasHidden(startPerf))) {
    finish(Math.max(startPerf, isInitial ? performance.now() : startPerf), false);
    return { hide() {}, stop() {} };
  }
  const watch = activity.watch({
    since: isInitial ? performance.now() : startPerf,
    maxMs: MAX_MS,
    onEnd: guard(({ end, hadActivity, quiet }) => {
      const loadEnd = isInitial ? loadEventEnd() : undefined;
      // The SDK may start long after the load: what it sees then is not the load.
      const late = loadEnd !== undefined && loadEnd < began - LATE_MS;
      finish(late ? loadEnd : Math.max(end, loadEnd ?? 0), quiet && (hadActivity || loadEnd !== undefined));
    }),
  });
  const began = performance.now();
  if (isInitial && document.readyState !== 'complete') {
    const release = watch.hold();
    // loadEventEnd is known only after the event.
    const afterLoad = guard(() => void setTimeout(() => release(loadEventEnd()), 0));
    addEventListener('load', afterLoad, true);
    stopWaiting = () => removeEventListener('load', afterLoad, true);
  }
  const abort = (): void => {
    if (!done) {
      finish(Math.max(watch.stop().end, startPerf), false);
    }
  };
  return { hide: abort, stop: abort };
}

const LATE_MS = 1000;

function loadEventEnd(): number | undefined {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.loadEventEnd || undefined;
}

/** Whether the page was out of sight before the SDK started, where the browser tells (Page Visibility, performance entries). */
function wasHidden(since: number): boolean {
  return performance
    .getEntriesByType('visibility-state')
    .some(({ name, startTime }) => name === 'hidden' && startTime >= since);
}
