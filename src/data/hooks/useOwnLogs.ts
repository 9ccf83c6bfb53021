import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { LogLine } from '../../model/story';
import { t } from '../../words';
import { readOwnLogs } from '../run/readStory';
import { useSessionPages, type SessionPages } from './useSessionPages';

const OWN_LOGS: SessionPages<LogLine[]> = {
  read: readOwnLogs,
  what: () => t('data.ownLogs', "the page's own log lines"),
  count: (lines) => lines.length,
  none: () => t('data.noOwnLogs', 'The page logged no lines of its own.'),
};

/**
 * The lines that the page logged itself (the SDK's `log()`), in time order; while they load, the pages read so far.
 * @param reading another number reads them again
 */
export function useOwnLogs(scope: Scope | undefined, session: Session | undefined, reading = 0): Outcome<LogLine[]> {
  return useSessionPages(OWN_LOGS, scope, session, reading);
}
