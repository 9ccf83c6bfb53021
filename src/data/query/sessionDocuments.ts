import { COMMON_ATTR, EVENT, SESSION_ATTR } from '@opensessions/browser-sdk/contract';
import { anyOf } from '../../model/anyOf';
import { lokiName } from '../../model/lokiName';
import { quote } from './quote';
import { allSessionsStreams, sessionsStream, type SessionsOf } from './sessionsStream';

const EVENT_NAME = 'event_name';
const SESSION_ID = lokiName(COMMON_ATTR.sessionId);

/** The session documents of a service, optionally of some sessions only. */
export function sessionDocuments(of: SessionsOf, sessionIds: readonly string[] = []): string {
  const documents = `${sessionsStream(of)} | ${EVENT_NAME}=${quote(EVENT.session)}`;
  return sessionIds.length === 0 ? documents : `${documents} | ${SESSION_ID}=~${quote(anyOf(sessionIds))}`;
}

/** The stage that keeps the documents of sessions that began before a time (ms). */
export function startedBefore(ms: number): string {
  return ` | ${lokiName(SESSION_ATTR.startMs)}<${Math.ceil(ms)}`;
}

/** The stage that keeps the documents of sessions that began after a time (ms). */
export function startedAfter(ms: number): string {
  return ` | ${lokiName(SESSION_ATTR.startMs)}>${Math.floor(ms)}`;
}

/** The ends that a service's sessions could tell. */
export function sessionEnds(of: SessionsOf): string {
  return `${sessionsStream(of)} | ${EVENT_NAME}=${quote(EVENT.sessionEnd)}`;
}

/** Everything of one session in the sessions stream: its start, documents and end. */
export function oneSession(of: SessionsOf, sessionId: string): string {
  return `${sessionsStream(of)} | ${SESSION_ID}=${quote(sessionId)}`;
}

/** The same where the service is not known. */
export function oneSessionOfAnyService(sessionId: string): string {
  return `${allSessionsStreams()} | ${SESSION_ID}=${quote(sessionId)}`;
}
