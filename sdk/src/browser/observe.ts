import { attempt } from './guard';
import type { Guard } from './guard';

/** A running performance observer. */
export interface Observing {
  /** Handles now what the browser has queued for later. */
  drain(): void;
  stop(): void;
}

/** Whether the browser reports entries of this type. */
export function canObserve(type: string): boolean {
  return attempt(() => PerformanceObserver.supportedEntryTypes.includes(type), false);
}

/** Observes entries of one type, those of before included; undefined where the browser has none of that type. */
export function observeEntries<E extends PerformanceEntry>(
  guard: Guard,
  type: string,
  handle: (entry: E) => void
): Observing | undefined {
  if (!canObserve(type)) {
    return undefined;
  }
  const handleAll = (entries: PerformanceEntryList): void => entries.forEach((entry) => guard(handle)(entry as E));
  return attempt(() => {
    const observer = new PerformanceObserver((list) => handleAll(list.getEntries()));
    observer.observe({ type, buffered: true });
    return { drain: () => handleAll(observer.takeRecords()), stop: () => observer.disconnect() };
  }, undefined);
}
