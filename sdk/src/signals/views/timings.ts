import type { View } from './viewRecord';

/** Loki takes 128 attributes a record. */
const MAX_TIMINGS = 20;
const MAX_NAME = 100;

/**
 * Marks a moment of a view, in ms since its start. The same name again moves it.
 * @param at a time of `performance.now()` (as performance entries have), or ms since the epoch
 */
export function addTiming(view: View, name: string, at: number): void {
  const clean = name.replace(/[^\w.-]+/g, '_').slice(0, MAX_NAME);
  // No page is open for as long as the epoch is old.
  const start = at > performance.timeOrigin ? view.start : view.startPerf;
  const fits = clean in view.timings || Object.keys(view.timings).length < MAX_TIMINGS;
  if (clean && fits && Number.isFinite(at)) {
    view.timings[clean] = Math.max(0, Math.round(at - start));
    view.changed = true;
  }
}
