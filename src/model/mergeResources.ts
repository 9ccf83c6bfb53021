import type { Resource } from './resource';
import type { Session } from './session';
import type { SessionStory } from './story';
import { isTraceId } from './traceIds';

/** Resources by their start, each once: by `rum.resource.id`, the later one in the list standing. */
export function mergeResources(resources: readonly Resource[]): Resource[] {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  return [...byId.values()].sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1));
}

/** How many resources the session says it had: its documents and its views count apart, and either can be newer. */
export function countedResources(session: Pick<Session, 'counters'>, { views }: Pick<SessionStory, 'views'>): number {
  const ofViews = views.reduce((total, view) => total + (view.resources ?? 0), 0);
  return Math.max(ofViews, session.counters.resources ?? 0);
}

/**
 * The traces to read by id: those that a search gave only in part, and, where it found fewer resources than the session
 * counted, those that the story's records carry and the search lacks. Views come first, since they have the most.
 */
export function lackingTraces(
  found: { resources: readonly Resource[]; wholeTraces: readonly string[]; cutTraces: readonly string[] },
  story: Pick<SessionStory, 'views' | 'actions' | 'errors'>,
  counted: number
): string[] {
  if (found.resources.length >= counted) {
    return [...found.cutTraces];
  }
  const whole = new Set(found.wholeTraces);
  const carried = [...story.views, ...story.actions, ...story.errors].map(({ traceId }) => traceId);
  return [...new Set([...found.cutTraces, ...carried])].filter(isTraceId).filter((id) => !whole.has(id));
}
