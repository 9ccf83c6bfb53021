import { COMMON_ATTR } from '@opensessions/browser-sdk/contract';
import { lokiName } from '../../model/lokiName';
import { quote } from './quote';
import { sessionDocuments } from './sessionDocuments';
import type { SessionsOf } from './sessionsStream';

/** The documents of a user's sessions without one of them. */
export function otherSessionsOfUser(
  of: SessionsOf,
  { userId, sessionId }: { userId: string; sessionId: string }
): string {
  const ofUser = `${lokiName(COMMON_ATTR.userId)}=${quote(userId)}`;
  const other = `${lokiName(COMMON_ATTR.sessionId)}!=${quote(sessionId)}`;
  return `${sessionDocuments(of)} | ${ofUser} | ${other}`;
}
