import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { closeServer, listen } from '../../demo/program/listen';
import { alloyLines, type AlloyLine } from './alloyLines';
import type { FaroPayload } from './FaroPayload';
import { post } from './post';

/** Where the receiver takes what. */
export interface FaroReceiver {
  /** Where the other SDK sends OTLP to: it is handed on. */
  url: string;
  /** Faro's `url`. It lies below the path of OTLP's logs, so that the other SDK takes it for its own and does not report it. */
  collectUrl: string;
  /** All lines so far, with the times (ns) at which they were written. */
  lines: Array<AlloyLine & { ns: string }>;
  /** Resolves once nothing has come for so long (ms). */
  quiet(ms: number): Promise<void>;
  close(): Promise<void>;
}

export interface ReceiverOptions {
  /** Takes lines at Loki's push API. */
  lokiUrl: string;
  /** Takes OTLP. */
  otlpUrl: string;
  /** As in Alloy's configuration. */
  extraLogLabels: Record<string, string>;
  format?: 'logfmt' | 'json';
  /** `http://host:12347/collect` of a real `faro.receiver`: what the page sends is handed to it, and not to Loki and Tempo. */
  alloyUrl?: string;
}

/** Stands for Alloy's `faro.receiver` with `loki.write` and `otelcol.exporter.otlphttp` behind it, or before a real one. */
export async function startFaroReceiver(options: ReceiverOptions): Promise<FaroReceiver> {
  const { lokiUrl, otlpUrl, extraLogLabels, format, alloyUrl } = options;
  const lines: FaroReceiver['lines'] = [];
  let last = Date.now();
  let ns = 0n;

  /** Every line has a time of its own, as a clock of nanoseconds gives it. */
  const nextNs = (): string => {
    const now = BigInt(Date.now()) * 1_000_000n;
    ns = now > ns ? now : ns + 1000n;
    return String(ns);
  };

  async function collect(body: Buffer): Promise<void> {
    const payload = JSON.parse(body.toString()) as FaroPayload;
    const fresh = (await alloyLines(payload, extraLogLabels, format)).map((line) => ({ ...line, ns: nextNs() }));
    lines.push(...fresh);
    if (alloyUrl !== undefined) {
      return post(alloyUrl, body.toString());
    }
    const streams = fresh.map((one) => ({ stream: one.labels, values: [[one.ns, one.line]] }));
    if (streams.length > 0) {
      await post(`${lokiUrl}/loki/api/v1/push`, JSON.stringify({ streams }));
    }
    if (payload.traces) {
      await post(`${otlpUrl}/v1/traces`, JSON.stringify(payload.traces));
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    last = Date.now();
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Headers', request.headers['access-control-request-headers'] ?? '*');
    response.setHeader('Access-Control-Max-Age', '600');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
    } else if (request.url === COLLECT) {
      await collect(request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body);
      response.writeHead(202).end('ok');
    } else {
      const { status } = await fetch(otlpUrl + request.url, {
        method: 'POST',
        headers: sent(request),
        body: new Uint8Array(body),
      });
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
    }
    last = Date.now();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error('The Faro receiver could not take a request:', error);
      response.writeHead(500).end();
    });
  });
  const url = await listen(server, { host: '127.0.0.1', port: 0 });
  return {
    url,
    collectUrl: url + COLLECT,
    lines,
    async quiet(ms) {
      while (Date.now() - last < ms) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close: () => closeServer(server),
  };
}

const COLLECT = '/v1/logs/collect';

function sent(request: IncomingMessage): Record<string, string> {
  const names = ['content-type', 'content-encoding'];
  return Object.fromEntries(names.map((name) => [name, String(request.headers[name] ?? '')]).filter(([, is]) => is));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}
