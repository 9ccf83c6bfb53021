import type {
  Action,
  ConsoleRecord,
  ErrorEvent,
  EventBase,
  LongTask,
  OtherRecord,
  SessionStory,
  View,
  WebVital,
} from '../../model/story';
import { vitalsOfViews } from '../../model/webVitals';

/** One row of the ACTIONS tab. `id` is unique within a session and stays the same from load to load. */
export type SessionEvent = { id: string; timeMs: number; viewId?: string; viewName?: string } & (
  | { kind: 'navigation'; view: View; vitals: WebVital[] }
  | { kind: 'action'; action: Action }
  | { kind: 'error'; error: ErrorEvent }
  | { kind: 'long_task'; task: LongTask }
  | { kind: 'console'; console: ConsoleRecord }
  | { kind: 'other'; other: OtherRecord }
);
export type EventKind = SessionEvent['kind'];
export const EVENT_KINDS: readonly EventKind[] = ['navigation', 'action', 'error', 'long_task', 'console', 'other'];

const NONE: never[] = [];

/**
 * @param story all that Loki has of a session
 * @returns all that happened, but for the page's own log lines, in one list by time; what happened at once is in the order of the kinds
 */
export function sessionEvents(story: SessionStory): SessionEvent[] {
  const taken = new Map<string, number>();
  // A record sent twice with a difference keeps its id: both are listed, so the second needs an id of its own.
  const base = (id: string, { timeMs, viewId, viewName }: EventBase) => {
    const seen = taken.get(id) ?? 0;
    taken.set(id, seen + 1);
    return { id: seen ? `${id}~${seen + 1}` : id, timeMs, viewId, viewName };
  };
  const vitals = vitalsOfViews(story.webVitals);
  const events: SessionEvent[] = [
    ...story.views.map((view) => ({
      ...base(view.viewId, { ...view, timeMs: view.startMs }),
      kind: 'navigation' as const,
      view,
      vitals: vitals.get(view.viewId) ?? NONE,
    })),
    ...story.actions.map((action) => ({ ...base(action.id, action), kind: 'action' as const, action })),
    ...story.errors.map((error) => ({ ...base(error.id, error), kind: 'error' as const, error })),
    ...story.longTasks.map((task) => ({
      ...base(task.id ?? `long-task-${task.timeMs}`, task),
      kind: 'long_task' as const,
      task,
    })),
    ...story.console.map((record) => ({ ...base(record.id, record), kind: 'console' as const, console: record })),
    ...story.others.map((other) => ({ ...base(other.id, other), kind: 'other' as const, other })),
  ];
  return events.sort((a, b) => a.timeMs - b.timeMs);
}

/** The record behind an event, whatever its kind. */
export function recordOf(event: SessionEvent): EventBase {
  switch (event.kind) {
    case 'navigation':
      return event.view;
    case 'action':
      return event.action;
    case 'error':
      return event.error;
    case 'long_task':
      return event.task;
    case 'console':
      return event.console;
    case 'other':
      return event.other;
  }
}
