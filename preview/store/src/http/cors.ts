import type { IncomingHttpHeaders } from 'node:http';

const MAX_AGE_S = 7200;

/**
 * Cross-origin headers of the ingest routes, as the OpenTelemetry Collector sets them for `allowed_origins: ["*"]`: the
 * caller's origin by name, so that `sendBeacon` with credentials works. The query routes have none: no web page may read
 * what the store holds.
 */
export function corsHeaders(request: IncomingHttpHeaders): Record<string, string> {
  const origin = request.origin;
  return origin === undefined
    ? { Vary: 'Origin' }
    : { Vary: 'Origin', 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' };
}

/** The answer to a preflight request, for POST only. */
export function preflightHeaders(request: IncomingHttpHeaders): Record<string, string> {
  const wanted = request['access-control-request-headers'];
  return {
    ...corsHeaders(request),
    Vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Max-Age': String(MAX_AGE_S),
    ...(wanted === undefined ? {} : { 'Access-Control-Allow-Headers': String(wanted) }),
  };
}
