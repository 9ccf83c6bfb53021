import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DIST } from './dist';

const BUILT = join(DIST, 'user-sessions.js');
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** What the site was asked for. */
export interface SeenRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A small web site with the built SDK; each test writes its own page. */
export class Site {
  /** HTML by path; every other path without an extension gets that of `/`. */
  readonly pages: Record<string, string> = {};
  readonly seen: SeenRequest[] = [];
  /** Answers of a test's own, by path. */
  readonly routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {};
  /** Sent as `Content-Security-Policy` of pages. */
  csp?: string;
  private server?: Server;

  get url(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  async start(): Promise<this> {
    this.server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://site');
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        this.seen.push({ method: request.method ?? '', path: url.pathname, headers: request.headers, body });
        response.setHeader('access-control-allow-origin', '*');
        response.setHeader('access-control-allow-headers', '*');
        if (request.method === 'OPTIONS') {
          response.writeHead(204).end();
        } else if (this.routes[url.pathname]) {
          this.routes[url.pathname]?.(request, response);
        } else if (url.pathname === '/sdk.js') {
          response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(BUILT));
        } else if (url.pathname.startsWith('/api/')) {
          const status = Number(/\/(\d{3})$/.exec(url.pathname)?.[1] ?? 200);
          const wait = Number(url.searchParams.get('wait') ?? 0);
          setTimeout(
            () =>
              response
                .writeHead(status, { 'content-type': 'application/json' })
                .end(`{"body":${JSON.stringify(body)}}`),
            wait
          );
        } else if (url.pathname === '/stream') {
          response.writeHead(200, { 'content-type': 'text/plain' });
          response.write('first;');
          const timer = setInterval(() => response.write('more;'), 50);
          response.on('close', () => clearInterval(timer));
        } else if (url.pathname.endsWith('.gif')) {
          response.writeHead(200, { 'content-type': 'image/gif' }).end(PIXEL);
        } else if (url.pathname.endsWith('.css')) {
          response.writeHead(200, { 'content-type': 'text/css' }).end('body { color: #123; }');
        } else {
          const csp = this.csp ? { 'content-security-policy': this.csp } : {};
          response
            .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...csp })
            .end(this.pages[url.pathname] ?? this.pages['/'] ?? '');
        }
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}
