import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { SessionStory } from '../../model/story';
import { t } from '../../words';
import { readStory } from '../run/readStory';
import { useSessionPages, type SessionPages } from './useSessionPages';

const STORY: SessionPages<SessionStory> = {
  read: readStory,
  what: () => t('data.records', "the session's records"),
  count: ({ lines }) => lines.length,
  none: () => t('data.noRecords', 'Loki has no records of this session any more: they may be past its retention.'),
};

/**
 * What happened in one session, all but the lines that the page logged itself; while it loads, the pages read so far.
 * @param reading another number reads it again
 */
export function useSessionStory(
  scope: Scope | undefined,
  session: Session | undefined,
  reading = 0
): Outcome<SessionStory> {
  return useSessionPages(STORY, scope, session, reading);
}
