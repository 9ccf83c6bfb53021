import type { View } from '../../model/story';
import { t } from '../../words';
import { routeTotals, type RouteTotals, type Visit } from './routeTotals';
import type { EventKind, SessionEvent } from './sessionEvents';

/** What happened on one page (view), or without any. */
export interface PageGroup {
  /** Unique within the session, and the same from load to load. */
  key: string;
  /** Absent: the events that carry no view. */
  viewId?: string;
  name: string;
  startMs: number;
  /** Absent where the page's own record is missing: never sent, or expired. */
  view?: View;
  events: SessionEvent[];
  counts: Visit['counts'];
  /** Of all visits to the same route; absent where there is no page. */
  totals?: RouteTotals;
}

/**
 * @param events a session's events by time
 * @param inputs whether the session's source reports keyboard inputs; else how many there were is not known
 * @returns the pages in the order in which they began, each with its events by time; events without a page come last
 */
export function pageGroups(events: SessionEvent[], inputs = true): PageGroup[] {
  const byView = new Map<string | undefined, SessionEvent[]>();
  for (const event of events) {
    const list = byView.get(event.viewId);
    if (list) {
      list.push(event);
    } else {
      byView.set(event.viewId, [event]);
    }
  }
  const groups = [...byView]
    .map(([viewId, list]) => groupOf(viewId, list, inputs))
    .sort((a, b) => Number(a.viewId === undefined) - Number(b.viewId === undefined) || a.startMs - b.startMs);
  const totals = routeTotals(
    groups.flatMap(({ key, viewId, name, named, view, counts }) =>
      // Pages without a name need not be the same one.
      viewId === undefined ? [] : [{ key, route: named ? `route:${name}` : key, view, counts }]
    )
  );
  return groups.map(({ named: _, ...group }) => ({ ...group, totals: totals.get(group.key) }));
}

/** The groups with those of their events that are wanted; numbers and names stay those of the whole page. */
export function narrowGroups(groups: PageGroup[], wanted: SessionEvent[]): PageGroup[] {
  const kept = new Set(wanted);
  return groups
    .map((group) => ({ ...group, events: group.events.filter((event) => kept.has(event)) }))
    .filter(({ events }) => events.length > 0);
}

function groupOf(viewId: string | undefined, events: SessionEvent[], inputs: boolean): PageGroup & { named: boolean } {
  const navigation = events.find((event) => event.kind === 'navigation');
  const view = navigation?.kind === 'navigation' ? navigation.view : undefined;
  const startMs = view?.startMs ?? events[0]?.timeMs ?? 0;
  // The page may have got another name on its way: its own record has the last one.
  const named = view?.viewName ?? events.filter((event) => event.viewName).at(-1)?.viewName;
  const name =
    viewId === undefined
      ? t('events.withoutPage', 'Without a page')
      : (named ?? t('events.unnamedPage', 'Unnamed page'));
  const key = `page:${viewId ?? ''}`;
  return {
    key,
    viewId,
    name,
    named: named !== undefined,
    startMs,
    view,
    events,
    counts: countsOf(view, events, inputs),
  };
}

/** The page's own counters lag behind its last events, and events can be lost: the larger number is the nearer one. */
function countsOf(view: View | undefined, events: SessionEvent[], inputs: boolean): PageGroup['counts'] {
  const listed = (kind: EventKind, type?: string) =>
    events.filter(
      (event) => event.kind === kind && (type === undefined || (event.kind === 'action' && event.action.type === type))
    ).length;
  return {
    errors: Math.max(view?.errors ?? 0, listed('error')),
    clicks: Math.max(view?.clicks ?? 0, listed('action', 'click')),
    ...(inputs && { inputs: Math.max(view?.inputs ?? 0, listed('action', 'input') + listed('action', 'change')) }),
  };
}
