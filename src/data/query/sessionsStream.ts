import { RESOURCE_ATTR, SESSIONS_STREAM } from '@opensessions/browser-sdk/contract';
import { lokiName } from '../../model/lokiName';
import { quote } from './quote';

/** The label that names a service. */
export const SERVICE_LABEL = lokiName(RESOURCE_ATTR.serviceName);
const STREAM = lokiName(RESOURCE_ATTR.stream);

/** Which service's sessions, and whether Loki keeps their stream apart (`rum_stream` as an index label). */
export interface SessionsOf {
  service: string;
  indexed: boolean;
}

/** The selector that stands for all streams of a service: `{service_name="shop"}`. */
export function serviceStreams(service: string): string {
  return `{${SERVICE_LABEL}=${quote(service)}}`;
}

/** Selects the records that describe a service's sessions as a whole. */
export function sessionsStream({ service, indexed }: SessionsOf): string {
  return indexed
    ? `{${SERVICE_LABEL}=${quote(service)}, ${STREAM}=${quote(SESSIONS_STREAM)}}`
    : `${serviceStreams(service)} | ${STREAM}=${quote(SESSIONS_STREAM)}`;
}

/** The same for all services, which only an index label makes affordable. */
export function allSessionsStreams(): string {
  return `{${STREAM}=${quote(SESSIONS_STREAM)}}`;
}

/** How many records each service has in the sessions stream, over the time before the query's. */
export function servicesWithSessions(lookBackMs: number): string {
  return `sum by (${SERVICE_LABEL}) (count_over_time(${allSessionsStreams()} [${lookBackMs / 1000}s]))`;
}
