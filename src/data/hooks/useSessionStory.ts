import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { SessionStory } from '../../model/story';

/** All that Loki has of one session. */
export function useSessionStory(_scope: Scope | undefined, _session: Session | undefined): Outcome<SessionStory> {
  return { status: 'loading' };
}
