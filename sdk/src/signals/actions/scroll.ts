import type { Guard } from '../../browser/guard';
import { listen } from '../../browser/listen';
import { isIgnored } from './actedOn';

/** A person scrolled to a part of the page that nobody has seen before. Times in ms of `performance.now()`. */
export interface Scrolled {
  start: number;
  end: number;
  /** Percent of the height that has been in sight. */
  depth: number;
  /** 1 to 4: the quarter of the page, so far hidden, whose end was reached. */
  quarter: number;
}

/** Scrolling rests when no event came for so long (ms). */
const REST_MS = 200;
/** Scripts scroll too, with events that look the same: so long (ms) after a wheel, touch or key it was the person. */
const BY_PERSON_MS = 1000;

/**
 * Tells when a person has scrolled a page, or a box that fills at least half of the window's height, down to the end of
 * another quarter. The layout is read once, when the scrolling rests.
 * @param options.viewId the current view: each has its own depth
 * @returns stops it
 */
export function watchScroll(options: {
  guard: Guard;
  viewId(): string | undefined;
  onDepth(scrolled: Scrolled): void;
}): () => void {
  const { guard, viewId, onDepth } = options;
  let byPerson = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = 0;
  let last = 0;
  let scrolled: EventTarget | null = null;
  let deepest: { view?: string; quarter: number } = { quarter: 0 };

  const measure = (): void => {
    const box = scrolled === document ? document.scrollingElement : (scrolled as Element | null);
    scrolled = null;
    if (!box || isIgnored(box)) {
      return;
    }
    const { scrollTop, clientHeight, scrollHeight } = box;
    if (clientHeight * 2 < innerHeight) {
      return;
    }
    const view = viewId();
    const percent = (height: number): number => Math.min(100, Math.round((height / scrollHeight) * 100));
    const quarterOf = (height: number): number => Math.floor(percent(height) / 25);
    const seen = Math.max(deepest.view === view ? deepest.quarter : 0, quarterOf(clientHeight));
    const depth = percent(scrollTop + clientHeight);
    const quarter = quarterOf(scrollTop + clientHeight);
    if (quarter > seen) {
      deepest = { view, quarter };
      onDepth({ start, end: last, depth, quarter });
    }
  };
  const check = guard(() => {
    const rest = last + REST_MS - performance.now();
    timer = rest > 0 ? setTimeout(check, rest) : undefined;
    if (!timer) {
      measure();
    }
  });
  const stops = [
    listen(guard, window, ['wheel', 'touchmove', 'keydown'], (event) => {
      if (event.isTrusted) {
        byPerson = event.timeStamp;
      }
    }),
    listen(guard, window, 'scroll', ({ target, timeStamp }) => {
      if (!timer) {
        if (timeStamp - byPerson > BY_PERSON_MS) {
          return;
        }
        start = timeStamp;
        timer = setTimeout(check, REST_MS);
      }
      last = timeStamp;
      scrolled = target;
    }),
  ];
  return () => {
    clearTimeout(timer);
    stops.forEach((stop) => stop());
  };
}
