import type { Resource } from '../resource';
import { isSlow } from '../slowResource';
import type { SessionStory } from '../story';
import type { TimelineMark } from './timeline';

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

function needsMark(resource: Resource): boolean {
  return (resource.type === 'fetch' || resource.type === 'xhr') && (resource.failed || isSlow(resource));
}
