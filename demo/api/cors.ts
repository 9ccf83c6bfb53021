import type { IncomingMessage, ServerResponse } from 'node:http';

const ALLOWED_HEADERS = 'traceparent, tracestate, baggage, content-type';

/** Whether pages of an origin may call the API. */
export type OriginRule = (origin: string) => boolean;

/**
 * @param origins the origins that may call; when there is none, every page served from this machine may
 */
export function createOriginRule(origins: readonly string[]): OriginRule {
  return origins.length > 0 ? (origin) => origins.includes(origin) : isLoopback;
}

/**
 * Writes the CORS headers, and `Timing-Allow-Origin`, without which a browser hides a request's timing phases.
 *
 * @returns true when the request was a preflight and has been answered
 */
export function answerCors(request: IncomingMessage, response: ServerResponse, allowed: OriginRule): boolean {
  const { origin } = request.headers;
  response.setHeader('Vary', 'Origin');
  if (origin !== undefined && allowed(origin)) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Expose-Headers', 'server-timing');
    response.setHeader('Timing-Allow-Origin', origin);
  }
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) {
    return false;
  }
  if (response.hasHeader('Access-Control-Allow-Origin')) {
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PATCH, DELETE');
    response.setHeader('Access-Control-Allow-Headers', ALLOWED_HEADERS);
    response.setHeader('Access-Control-Max-Age', '7200');
  }
  response.writeHead(204).end();
  return true;
}

function isLoopback(origin: string): boolean {
  const host = URL.canParse(origin) ? new URL(origin).hostname : '';
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
