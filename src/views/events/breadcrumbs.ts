import type { ErrorEvent } from '../../model/story';
import type { SessionEvent } from './sessionEvents';

const BREADCRUMBS = 20;

/**
 * @param events a session's events by time
 * @param error an error among them
 * @returns the events before it, at most 20, the nearest last. Of events at the same time the list's order decides.
 */
export function breadcrumbs(events: SessionEvent[], error: ErrorEvent): SessionEvent[] {
  const at = events.findIndex((event) => event.kind === 'error' && event.error === error);
  return at < 0 ? [] : events.slice(Math.max(0, at - BREADCRUMBS), at);
}
