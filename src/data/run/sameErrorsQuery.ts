import { faroLinesWith } from '../query/faro';
import { sameErrors as sameErrorsOfService } from '../query/sameErrors';

/**
 * Every record of one error in a service, of all sessions.
 * @param of the service; where its sessions are Faro's, the selector of their lines' streams
 * @param fingerprint of our SDK, or Faro's hash
 */
export function sameErrors(of: { service: string; faroSelector?: string }, fingerprint: string): string {
  const { service, faroSelector: selector } = of;
  return selector === undefined
    ? sameErrorsOfService(service, fingerprint)
    : faroLinesWith({ selector, service }, fingerprint);
}
