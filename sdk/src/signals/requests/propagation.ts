import type { SpanContext } from '@opentelemetry/api';

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

/** The W3C Trace Context header. */
export function traceparentOf({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-0${traceFlags & 1}`;
}
