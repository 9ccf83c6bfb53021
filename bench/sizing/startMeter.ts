import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** One export request of the SDK. */
export interface Exported {
  signal: 'logs' | 'traces';
  /** OTLP JSON, as it was before compression. */
  json: string;
  /** Bytes of the body as it went over the wire. */
  bodyBytes: number;
  /** Bytes of the request line and the headers, as HTTP/1.1 writes them. */
  headBytes: number;
}

/** Stands between the page and the store: counts what passes. */
export interface Meter {
  url: string;
  exported: Exported[];
  preflights: number;
  /** Resolves when nothing has come for so long (ms). */
  quiet(ms: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts it on a free port. What the store refuses ends the measurement: numbers of data that nobody keeps say nothing.
 * @param storeUrl where everything is passed on to
 */
export async function startMeter(storeUrl: string): Promise<Meter> {
  const exported: Exported[] = [];
  let preflights = 0;
  let last = Date.now();
  let refused: string | undefined;
  const server = createServer((request, response) => {
    void pass(request)
      .then(async (body) => {
        last = Date.now();
        const answer = await fetch(storeUrl + request.url, {
          method: request.method,
          headers: passedHeaders(request),
          ...(body.length ? { body: new Uint8Array(body) } : {}),
        });
        const words = await answer.text();
        if (request.method === 'OPTIONS') {
          preflights++;
        } else {
          refused ??= answer.ok && !words.includes('errorMessage') ? undefined : words;
          exported.push(measured(request, body));
        }
        const headers = [...answer.headers].filter(([name]) => /^(access-control-|content-type)/.test(name));
        response.writeHead(answer.status, Object.fromEntries(headers)).end(words);
      })
      .catch((error: Error) => response.writeHead(502).end(error.message));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exported,
    get preflights() {
      return preflights;
    },
    async quiet(ms) {
      while (Date.now() - last < ms) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      if (refused) {
        throw new Error(`The store refused what the SDK sent: ${refused}`);
      }
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function pass(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) {
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function passedHeaders({ headers }: IncomingMessage): Record<string, string> {
  const names = ['origin', 'content-type', 'content-encoding'];
  const all = Object.entries(headers).filter(([name]) => names.includes(name) || name.startsWith('access-control-'));
  return Object.fromEntries(all.map(([name, value]) => [name, String(value)]));
}

function measured({ method = '', url = '', headers, rawHeaders }: IncomingMessage, body: Buffer): Exported {
  return {
    signal: url.endsWith('/v1/logs') ? 'logs' : 'traces',
    json: (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8'),
    bodyBytes: body.length,
    headBytes: `${method} ${url} HTTP/1.1\r\n`.length + rawHeaders.reduce((sum, part) => sum + part.length + 2, 2),
  };
}
