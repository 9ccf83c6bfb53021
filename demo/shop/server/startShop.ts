import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { contentSecurityPolicy } from './securityPolicy';
import { StaticFiles, type StaticFile } from './StaticFiles';
import { closeServer, listen } from '../../program/listen';

export interface ShopOptions {
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** The folder that `node demo/build.mjs` wrote. */
  files: string;
  /** The shop's API as browsers reach it. */
  apiUrl: string;
  /** Where the SDK sends OTLP/HTTP, as browsers reach it. */
  otlpUrl: string;
  /** Grafana, or the preview's host page: where "session in User Sessions" leads. */
  hostUrl: string;
  environment?: string;
  /** How long an image waits at most, in ms, so that loading looks as it does in the world. */
  imageDelayMs?: number;
}

export interface RunningShop {
  url: string;
  close(): Promise<void>;
}

/**
 * Starts the shop's web server: the built page, `/config.js`, and the page again for every path that is no file.
 *
 * @throws Error in words when the shop is not built or it cannot listen
 */
export async function startShop(options: ShopOptions): Promise<RunningShop> {
  const { apiUrl, otlpUrl, hostUrl, environment = 'preview', imageDelayMs = 90 } = options;
  const files = await StaticFiles.open(options.files);
  const policy = contentSecurityPolicy({ connect: [apiUrl, otlpUrl] });
  const config = configScript({ apiUrl, otlpUrl, hostUrl, environment });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://shop');
    response.setHeader('Timing-Allow-Origin', '*');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
    response.setHeader('Content-Security-Policy', policy);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (pathname === '/healthz') {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"status":"ok"}');
    } else if (pathname === '/config.js') {
      response
        .writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' })
        .end(config);
    } else {
      const file = await files.read(pathname);
      const isPage = !/\.\w+$/.test(pathname);
      const page = file ?? (isPage ? await files.read('/index.html') : undefined);
      if (!page) {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such file.\n');
        return;
      }
      if (page.type.startsWith('image/')) {
        await new Promise((resolve) => setTimeout(resolve, delayOf(pathname, imageDelayMs)));
      }
      sendFile(request, response, page);
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const url = await listen(server, options);
  return { url, close: () => closeServer(server) };
}

/** @returns a script that sets the page's configuration; `<` is escaped, should anyone inline it */
function configScript(config: Record<string, string>): string {
  return `window.SHOP_CONFIG = ${JSON.stringify(config).replaceAll('<', '\\u003c')};\n`;
}

function sendFile(request: IncomingMessage, response: ServerResponse, { body, type, etag }: StaticFile): void {
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', type.startsWith('image/') ? 'public, max-age=3600' : 'no-cache');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The same image always takes as long: tests and pictures stay comparable. */
function delayOf(pathname: string, most: number): number {
  const sum = [...pathname].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return most * (0.25 + ((sum * 37) % 76) / 100);
}
