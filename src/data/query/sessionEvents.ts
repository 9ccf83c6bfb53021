import { COMMON_ATTR } from '@opensessions/browser-sdk/contract';
import { lokiName } from '../../model/lokiName';
import { quote } from './quote';
import { serviceStreams } from './sessionsStream';

/** Every record of one session, of all streams of its service. */
export function sessionEvents(service: string, sessionId: string): string {
  return `${serviceStreams(service)} | ${lokiName(COMMON_ATTR.sessionId)}=${quote(sessionId)}`;
}

/** What happened in a session: the records that name an event. A page's own log lines name none, and there can be thousands. */
export function namedEvents(service: string, sessionId: string): string {
  return `${sessionEvents(service, sessionId)} | event_name!=""`;
}

/** The lines that the page logged itself. */
export function ownLogLines(service: string, sessionId: string): string {
  return `${sessionEvents(service, sessionId)} | event_name=""`;
}
