import type { Caused } from '../../model/causedBy';
import { requestOfError } from '../../model/requestOfError';
import type { Resource } from '../../model/resource';
import type { ErrorEvent, LongTask } from '../../model/story';
import { recordOf, type SessionEvent } from './sessionEvents';

/** What an event leads to. */
export interface EventNeighbours {
  /** The action that it followed. */
  action?: ActionEvent;
  resources: Resource[];
  errors: ErrorEvent[];
}

export type ActionEvent = Extract<SessionEvent, { kind: 'action' }>;

export interface NeighbourSources {
  /** By their own id. */
  actions: ReadonlyMap<string, ActionEvent>;
  /** By the action's id. */
  caused: ReadonlyMap<string, Caused>;
  /** Of the whole session, as far as they are read. */
  resources: readonly Resource[];
}

/** The actions among a session's events, by their own id. */
export function actionsById(events: readonly SessionEvent[]): Map<string, ActionEvent> {
  const actions = new Map<string, ActionEvent>();
  for (const event of events) {
    // Of two with one id, the first.
    if (event.kind === 'action' && !actions.has(event.action.id)) {
      actions.set(event.action.id, event);
    }
  }
  return actions;
}

/** The action that an event followed, as the SDK attributed it; an action follows none. */
export function causeOf(event: SessionEvent, actions: ReadonlyMap<string, ActionEvent>): ActionEvent | undefined {
  const { actionId } = recordOf(event);
  return event.kind === 'action' || actionId === undefined ? undefined : actions.get(actionId);
}

/**
 * @returns for an action what it caused; for an error the request that failed, else those of the same action that did; for a
 *   navigation its document, for a long task its script
 */
export function eventNeighbours(event: SessionEvent, sources: NeighbourSources): EventNeighbours {
  const action = causeOf(event, sources.actions);
  switch (event.kind) {
    case 'action': {
      const { requests = [], errors = [] } = sources.caused.get(event.action.id) ?? {};
      return { resources: requests, errors };
    }
    case 'error':
      return { action, resources: failedRequests(event.error, sources), errors: [] };
    case 'navigation':
      return {
        action,
        resources: sources.resources.filter(({ type, viewId }) => type === 'document' && viewId === event.viewId),
        errors: [],
      };
    case 'long_task':
      return { action, resources: scriptOf(event.task, sources.resources), errors: [] };
    case 'console':
    case 'other':
      return { action, resources: [], errors: [] };
  }
}

function failedRequests(error: ErrorEvent, { caused, resources }: NeighbourSources): Resource[] {
  const own = requestOfError(error, resources);
  const ofAction = error.actionId === undefined ? undefined : caused.get(error.actionId)?.requests;
  // An error that tells of a request of its own did not come from another one.
  return own ? [own] : error.requestUrl ? [] : (ofAction ?? []).filter(({ failed }) => failed);
}

/** A long task names its script as `function@URL`. */
function scriptOf({ script }: LongTask, resources: readonly Resource[]): Resource[] {
  const url = script?.slice(0, 4000).match(/(?:^|@)(https?:\/\/.*)$/)?.[1];
  const found = url && resources.find((resource) => resource.type === 'script' && resource.url === url);
  return found ? [found] : [];
}
