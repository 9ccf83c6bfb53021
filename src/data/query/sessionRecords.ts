import { EVENT } from '@opensessions/browser-sdk/contract';
import { lokiName } from '../../model/lokiName';
import { quote } from './quote';
import { sessionDocuments } from './sessionDocuments';
import { sessionsStream, type SessionsOf } from './sessionsStream';

/** The records by which sessions are counted, one a session. */
export function startsOf(of: SessionsOf): string {
  return `${sessionsStream(of)} | event_name=${quote(EVENT.sessionStart)}`;
}

/** The documents in which an attribute is a number above 0. Anybody can send one that is no number: it is left out. */
export function documentsSaying(of: SessionsOf, attribute: string): string {
  return `${sessionDocuments(of)} | ${lokiName(attribute)}>0 | __error__=""`;
}
