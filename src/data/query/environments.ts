import { RESOURCE_ATTR } from '@opensessions/browser-sdk/contract';
import type { TimeSpan } from '../../model/timeSpan';
import { lokiName } from '../../model/lokiName';
import { sessionsStream, type SessionsOf } from './sessionsStream';

/** The label that names a deployment environment. */
export const ENVIRONMENT_LABEL = lokiName(RESOURCE_ATTR.environment);

/**
 * How many records of a service's sessions each environment wrote in the range, to be asked at its end. Documents count
 * beside starts, so that a session which began before the range is not missed.
 */
export function environmentsOf(of: SessionsOf, { from, to }: TimeSpan): string {
  const seconds = Math.max(1, Math.ceil((to - from) / 1000));
  return `sum by (${ENVIRONMENT_LABEL}) (count_over_time(${sessionsStream(of)} [${seconds}s]))`;
}
