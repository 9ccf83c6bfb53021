import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { recordsIn } from './recordsIn';

/** What a visit sent. Bytes of requests: their line, headers and body; preflights count. */
export interface Sent {
  requests: number;
  records: number;
  bytes: number;
  /** As if those bodies were compressed as well that are not. */
  gzipBytes: number;
}

/** A receiver of another origin that answers every SDK with what it expects, and counts. */
export interface Sink {
  url: string;
  /** What came since the last call. */
  take(): Sent;
  /** Resolves when nothing has come for so long (ms). */
  quiet(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startSink(): Promise<Sink> {
  let sent = nothing();
  let last = Date.now();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const isGzip = request.headers['content-encoding'] === 'gzip';
      const head = headBytes(request);
      sent.requests++;
      sent.records += recordsIn((isGzip ? gunzipSync(body) : body).toString());
      sent.bytes += head + body.length;
      sent.gzipBytes += head + (isGzip || !body.length ? body : gzipSync(body)).length;
      last = Date.now();
      response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
      response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*');
      response.setHeader('access-control-max-age', '600');
      const status = request.method === 'OPTIONS' ? 204 : request.url?.startsWith('/v1/') ? 200 : 202;
      response.writeHead(status, { 'content-type': 'application/json' }).end(status === 204 ? '' : '{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = sent;
      sent = nothing();
      return taken;
    },
    async quiet(ms) {
      const from = Date.now();
      while (Date.now() - Math.max(last, from) < ms) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function nothing(): Sent {
  return { requests: 0, records: 0, bytes: 0, gzipBytes: 0 };
}

/** As HTTP/1.1 writes it; the local part of the path stands for the real one. */
function headBytes({ method = '', url = '', rawHeaders }: IncomingMessage): number {
  return `${method} ${url} HTTP/1.1\r\n`.length + rawHeaders.reduce((sum, part) => sum + part.length + 2, 2);
}
