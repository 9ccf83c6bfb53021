import type { Session } from '../session';
import type { DocumentsCheck } from './healthCheck';

/**
 * Session documents that are not as they should be: without a session id they are lost, without a version an older one
 * may count in place of the newest.
 * @param unreadable how many had no session id
 */
export function checkDocuments(sessions: readonly Session[], unreadable: number): DocumentsCheck {
  const affected = sessions.filter(({ unversioned = 0 }) => unversioned > 0).length;
  return {
    name: 'documents',
    level: affected + unreadable > 0 ? 'problem' : 'good',
    affected,
    of: sessions.length,
    unreadable,
  };
}
