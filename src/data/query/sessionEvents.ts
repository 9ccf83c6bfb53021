import { COMMON_ATTR } from '@opensessions/browser-sdk/contract';
import { lokiName } from '../../model/lokiName';
import { quote } from './quote';
import { serviceStreams } from './sessionsStream';

/** Every record of one session, of all streams of its service. */
export function sessionEvents(service: string, sessionId: string): string {
  return `${serviceStreams(service)} | ${lokiName(COMMON_ATTR.sessionId)}=${quote(sessionId)}`;
}
