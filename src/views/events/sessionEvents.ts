import type { Action, ErrorEvent, EventBase, LongTask, SessionStory, View } from '../../model/story';

/** One row of the ACTIONS tab. `id` is unique within a session and stays the same from load to load. */
export type SessionEvent = { id: string; timeMs: number; viewId?: string; viewName?: string } & (
  | { kind: 'navigation'; view: View }
  | { kind: 'action'; action: Action }
  | { kind: 'error'; error: ErrorEvent }
  | { kind: 'long_task'; task: LongTask }
);
export type EventKind = SessionEvent['kind'];

/**
 * @param story all that Loki has of a session
 * @returns its navigations, actions, errors and long tasks in one list by time; what happened at once is in this order, too
 */
export function sessionEvents(story: SessionStory): SessionEvent[] {
  const taken = new Map<string, number>();
  // A record sent twice with a difference keeps its id: both are listed, so the second needs an id of its own.
  const unique = (id: string): string => {
    const seen = taken.get(id) ?? 0;
    taken.set(id, seen + 1);
    return seen ? `${id}~${seen + 1}` : id;
  };
  const of = (record: { viewId?: string; viewName?: string }) => ({ viewId: record.viewId, viewName: record.viewName });
  const events: SessionEvent[] = [
    ...story.views.map((view) => ({
      id: unique(view.viewId),
      kind: 'navigation' as const,
      timeMs: view.startMs,
      ...of(view),
      view,
    })),
    ...story.actions.map((action) => ({
      id: unique(action.id),
      kind: 'action' as const,
      timeMs: action.timeMs,
      ...of(action),
      action,
    })),
    ...story.errors.map((error) => ({
      id: unique(error.id),
      kind: 'error' as const,
      timeMs: error.timeMs,
      ...of(error),
      error,
    })),
    ...story.longTasks.map((task) => ({
      id: unique(task.id ?? `long-task-${task.timeMs}`),
      kind: 'long_task' as const,
      timeMs: task.timeMs,
      ...of(task),
      task,
    })),
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
  }
}
