import { RESOURCE_ATTR, SESSIONS_STREAM } from '@opensessions/browser-sdk/contract';
import { label } from './labels';
import { quote } from './quote';

const SERVICE = label(RESOURCE_ATTR.serviceName);
const STREAM = label(RESOURCE_ATTR.stream);

/** Which service's sessions, and whether Loki keeps their stream apart (`rum_stream` as an index label). */
export interface SessionsOf {
  service: string;
  indexed: boolean;
}

/** The selector that stands for all streams of a service: `{service_name="shop"}`. */
export function serviceStreams(service: string): string {
  return `{${SERVICE}=${quote(service)}}`;
}

/** Selects the records that describe a service's sessions as a whole. */
export function sessionsStream({ service, indexed }: SessionsOf): string {
  return indexed
    ? `{${SERVICE}=${quote(service)}, ${STREAM}=${quote(SESSIONS_STREAM)}}`
    : `${serviceStreams(service)} | ${STREAM}=${quote(SESSIONS_STREAM)}`;
}

/** The same for all services, which only an index label makes affordable. */
export function allSessionsStreams(): string {
  return `{${STREAM}=${quote(SESSIONS_STREAM)}}`;
}
