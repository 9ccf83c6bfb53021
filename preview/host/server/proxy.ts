import { type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { sendJson } from './sendJson';

export interface ProxyTarget {
  /** For messages: Loki or Tempo. */
  name: string;
  /** Base address of its HTTP API. */
  url: string;
}

export interface ProxyOptions {
  request: IncomingMessage;
  response: ServerResponse;
  target: ProxyTarget;
  /** Path and query of the API, with a leading slash. */
  pathAndQuery: string;
}

/** Only what the APIs need: the page's cookies and origin stay here. */
const PASSED_ON = ['accept', 'content-type', 'x-loki-response-encoding-flags', 'x-scope-orgid', 'x-query-tags'];

/**
 * Passes a read on to Loki or Tempo and streams the answer back. A server that cannot be reached gives 502 with its name and
 * address; when the browser goes away, so does the request.
 */
export function proxy({ request, response, target, pathAndQuery }: ProxyOptions): void {
  if (request.method !== 'GET') {
    sendJson(response, 405, { message: `The preview only reads from ${target.name}.` });
    return;
  }
  const base = new URL(target.url);
  const url = new URL(base.pathname.replace(/\/$/, '') + pathAndQuery, base.origin);
  const headers = Object.fromEntries(
    PASSED_ON.flatMap((name) => (request.headers[name] === undefined ? [] : [[name, request.headers[name]]]))
  );
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const upstream = send(url, { method: 'GET', headers, ...credentialsOf(base) }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, {
      'content-type': answer.headers['content-type'] ?? 'application/octet-stream',
      ...(answer.headers['content-encoding'] ? { 'content-encoding': answer.headers['content-encoding'] } : {}),
    });
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  });
  upstream.on('error', (error: NodeJS.ErrnoException) => {
    if (response.headersSent) {
      response.destroy();
    } else if (!response.destroyed) {
      const message = `${target.name} at ${base.origin} cannot be reached (${error.code ?? error.message}).`;
      sendJson(response, 502, { message });
    }
  });
  response.on('close', () => upstream.destroy());
  upstream.end();
}

function credentialsOf({ username, password }: URL): { auth?: string } {
  return username ? { auth: `${decodeURIComponent(username)}:${decodeURIComponent(password)}` } : {};
}
