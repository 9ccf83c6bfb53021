import type { Resource } from '../resource';
import type { SessionStory } from '../story';
import type { TimelineMark } from './timeline';

/**
 * A request that takes longer (ms) gets a mark: from about one second on people notice that they wait
 * (https://www.nngroup.com/articles/response-times-3-important-limits/).
 */
export const SLOW_REQUEST_MS = 1000;

/** The marks of a session, in no order: actions, errors, long tasks, and the requests that failed or were slow. */
export function timelineMarks(
  { actions, errors, longTasks }: Pick<SessionStory, 'actions' | 'errors' | 'longTasks'>,
  resources: readonly Resource[]
): TimelineMark[] {
  return [
    ...actions.map((action, index) => ({
      key: `action-${index}`,
      kind: 'action' as const,
      timeMs: action.timeMs,
      durationMs: action.durationMs ?? 0,
      action,
    })),
    ...errors.map((error, index) => ({
      key: `error-${index}`,
      kind: 'error' as const,
      timeMs: error.timeMs,
      durationMs: 0,
      error,
    })),
    ...longTasks.map((task, index) => ({
      key: `long_task-${index}`,
      kind: 'long_task' as const,
      timeMs: task.timeMs,
      durationMs: task.durationMs,
      task,
    })),
    ...resources.filter(needsMark).map((resource) => ({
      key: `request-${resource.spanId}`,
      kind: 'request' as const,
      timeMs: resource.startMs,
      durationMs: resource.durationMs,
      resource,
    })),
  ];
}

/** The record or resource that a mark points at. */
export function markedRecord(mark: TimelineMark) {
  switch (mark.kind) {
    case 'action':
      return mark.action;
    case 'error':
      return mark.error;
    case 'long_task':
      return mark.task;
    case 'request':
      return mark.resource;
  }
}

function needsMark({ type, failed, durationMs }: Resource): boolean {
  return (type === 'fetch' || type === 'xhr') && (failed || durationMs > SLOW_REQUEST_MS);
}
