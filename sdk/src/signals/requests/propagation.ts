import type { SpanContext } from '@opentelemetry/api';
import { COMMON_ATTR } from '../../contract';

/** What goes along with the page's requests, and where. */
export interface Propagation {
  propagateTo: PropagateTo;
  /** The session's id, where services may know it: it goes along as W3C Baggage. */
  baggage?(): string | undefined;
}

/** Origins or URLs, beside the page's own origin, that get a `traceparent`. */
export type PropagateTo = readonly (string | RegExp)[];

/**
 * Whether a request to this URL may carry the trace: to the page's own origin, and to what the page names. A string
 * matches the origin, or the beginning of the URL up to a `/`; a RegExp the whole URL.
 */
export function mayPropagate(url: URL, propagateTo: PropagateTo): boolean {
  return (
    url.origin === location.origin ||
    propagateTo.some((target) =>
      typeof target === 'string'
        ? url.href.startsWith(target.endsWith('/') ? target : `${target}/`) || url.href === target
        : new RegExp(target.source, target.flags.replace(/[gy]/g, '')).test(url.href)
    )
  );
}

export const TRACEPARENT = 'traceparent';

/**
 * The headers that a request carries its trace with: `traceparent` (W3C Trace Context), and the session as a member of
 * `baggage` (W3C Baggage). To be appended: a page's own baggage stays before it.
 */
export function traceHeaders({ traceId, spanId, traceFlags }: SpanContext, session?: string): [string, string][] {
  return [
    [TRACEPARENT, `00-${traceId}-${spanId}-0${traceFlags & 1}`],
    ...(session ? [['baggage', `${COMMON_ATTR.sessionId}=${session}`] as [string, string]] : []),
  ];
}
