import type { Resource } from './resource';
import type { Action, ErrorEvent, SessionStory } from './story';

/** What followed from an action, as the SDK attributed it: everything that carries the action's id. */
export interface Caused {
  requests: Resource[];
  errors: ErrorEvent[];
}

/** For each action id, the requests and errors that it caused, each in time order; actions that caused nothing are absent. */
export function causedByActions(
  story: Pick<SessionStory, 'actions' | 'errors'>,
  resources: readonly Resource[]
): Map<Action['id'], Caused> {
  const known = new Set(story.actions.map((action) => action.id));
  const caused = new Map<string, Caused>();
  const of = (id: string): Caused => {
    const found = caused.get(id) ?? { requests: [], errors: [] };
    caused.set(id, found);
    return found;
  };
  for (const resource of resources) {
    if (resource.actionId !== undefined && known.has(resource.actionId)) {
      of(resource.actionId).requests.push(resource);
    }
  }
  for (const error of story.errors) {
    if (error.actionId !== undefined && known.has(error.actionId)) {
      of(error.actionId).errors.push(error);
    }
  }
  for (const { requests, errors } of caused.values()) {
    requests.sort((a, b) => a.startMs - b.startMs);
    errors.sort((a, b) => a.timeMs - b.timeMs);
  }
  return caused;
}
