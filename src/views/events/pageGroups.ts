import type { View } from '../../model/story';
import type { EventKind, SessionEvent } from './sessionEvents';

/** What happened on one page (view), or without any. */
export interface PageGroup {
  /** Absent: the events that carry no view. */
  viewId?: string;
  name: string;
  startMs: number;
  /** Absent where the page's own record is missing: never sent, or expired. */
  view?: View;
  events: SessionEvent[];
  counts: { errors: number; clicks: number; inputs: number };
}

export const WITHOUT_PAGE = 'Without a page';

/**
 * @param events a session's events by time
 * @returns the pages in the order in which they began, each with its events by time; events without a page come last
 */
export function pageGroups(events: SessionEvent[]): PageGroup[] {
  const byView = new Map<string | undefined, SessionEvent[]>();
  for (const event of events) {
    const list = byView.get(event.viewId);
    if (list) {
      list.push(event);
    } else {
      byView.set(event.viewId, [event]);
    }
  }
  const groups = [...byView].map(([viewId, list]) => groupOf(viewId, list));
  return groups.sort(
    (a, b) => Number(a.viewId === undefined) - Number(b.viewId === undefined) || a.startMs - b.startMs
  );
}

function groupOf(viewId: string | undefined, events: SessionEvent[]): PageGroup {
  const navigation = events.find((event) => event.kind === 'navigation');
  const view = navigation?.kind === 'navigation' ? navigation.view : undefined;
  const startMs = view?.startMs ?? events[0]?.timeMs ?? 0;
  // The page may have got another name on its way: its own record has the last one.
  const named = view?.viewName ?? events.filter((event) => event.viewName).at(-1)?.viewName;
  const name = viewId === undefined ? WITHOUT_PAGE : (named ?? 'Unnamed page');
  return { viewId, name, startMs, view, events, counts: countsOf(view, events) };
}

/** The page's own counters lag behind its last events, and events can be lost: the larger number is the nearer one. */
function countsOf(view: View | undefined, events: SessionEvent[]): PageGroup['counts'] {
  const listed = (kind: EventKind, type?: string) =>
    events.filter(
      (event) => event.kind === kind && (type === undefined || (event.kind === 'action' && event.action.type === type))
    ).length;
  return {
    errors: Math.max(view?.errors ?? 0, listed('error')),
    clicks: Math.max(view?.clicks ?? 0, listed('action', 'click')),
    inputs: Math.max(view?.inputs ?? 0, listed('action', 'input') + listed('action', 'change')),
  };
}
