import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { SessionStory } from '../../model/story';

/** The session's resources and requests, by their start. */
export function useSessionResources(
  _scope: Scope | undefined,
  _session: Session | undefined,
  _story: SessionStory | undefined
): Outcome<Resource[]> {
  return { status: 'loading' };
}
