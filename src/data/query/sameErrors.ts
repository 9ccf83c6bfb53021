import { ERROR_ATTR, EVENT } from '@opensessions/browser-sdk/contract';
import { lokiName } from '../../model/lokiName';
import { quote } from './quote';
import { serviceStreams } from './sessionsStream';

/** Every record of one error in a service: those with the same fingerprint, of all sessions. */
export function sameErrors(service: string, fingerprint: string): string {
  const ofError = `event_name=${quote(EVENT.exception)}`;
  return `${serviceStreams(service)} | ${ofError} | ${lokiName(ERROR_ATTR.fingerprint)}=${quote(fingerprint)}`;
}
