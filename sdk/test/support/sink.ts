import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

interface AnyValue {
  stringValue?: string;
  intValue?: string | number;
  doubleValue?: number;
  boolValue?: boolean;
}
interface KeyValue {
  key: string;
  value: AnyValue;
}
interface OtlpRecord {
  eventName?: string;
  body?: AnyValue;
  severityNumber?: number;
  timeUnixNano: string;
  traceId?: string;
  spanId?: string;
  attributes: KeyValue[];
}
interface OtlpSpan {
  name: string;
  kind: number;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  status?: { code?: number; message?: string };
  attributes: KeyValue[];
}
interface OtlpBody {
  resourceLogs?: { resource: { attributes: KeyValue[] }; scopeLogs: { logRecords: OtlpRecord[] }[] }[];
  resourceSpans?: {
    resource: { attributes: KeyValue[] };
    scopeSpans: { scope: { name: string }; spans: OtlpSpan[] }[];
  }[];
}

export type Values = Record<string, string | number | boolean>;

/** A log record as it arrived, its attributes flat. `time` in ms since the epoch. */
export interface SeenRecord {
  event?: string;
  body: string;
  severity?: number;
  time: number;
  traceId?: string;
  spanId?: string;
  attributes: Values;
  resource: Values;
}

/** A span as it arrived. `start` and `end` in ms since the epoch. */
export interface SeenSpan extends Omit<OtlpSpan, 'attributes'> {
  /** Who wrote it. */
  scope: { name: string };
  start: number;
  end: number;
  attributes: Values;
  resource: Values;
}

const valueOf = (value: AnyValue): string | number | boolean =>
  value.stringValue ?? value.boolValue ?? value.doubleValue ?? Number(value.intValue);
const flat = (list: KeyValue[]): Values => Object.fromEntries(list.map(({ key, value }) => [key, valueOf(value)]));
const ms = (nanos: string): number => Number(BigInt(nanos) / 1000n) / 1000;

/** How a request is answered. */
export interface Answer {
  /** 200 if not said; only then what came is kept. */
  status?: number;
  headers?: Record<string, string>;
  /** Answers so much later (ms). */
  wait?: number;
  /** Cuts the connection: before the request was read (and so not kept), or before the answer. */
  cut?: 'request' | 'answer';
}

/** A collector that keeps what it gets. */
export class Sink {
  readonly records: SeenRecord[] = [];
  readonly spans: SeenSpan[] = [];
  /** Every body, as it arrived. */
  readonly bodies: string[] = [];
  readonly requests: { url: string; headers: IncomingMessage['headers']; at: number }[] = [];
  /** Answers of the next requests, in place of 200. */
  readonly answers: Answer[] = [];
  /** Decides how a request to this path is answered, once `answers` are used up. */
  answer?: (path: string) => Answer;
  private server?: Server;
  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Listens; after a `close` on the same port again. */
  async start(): Promise<this> {
    const server = createServer((request, response) => this.handle(request, response));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
    return this;
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** Records of an event, or what the page logged itself. */
  events(name: string | undefined): SeenRecord[] {
    return this.records.filter(({ event }) => (event || undefined) === name);
  }

  /** Source, type and message of each error. */
  errors(): unknown[][] {
    return this.events('exception').map(({ attributes: a }) => [
      a['rum.error.source'],
      a['exception.type'],
      a['exception.message'],
    ]);
  }

  /** The newest document of each key. */
  newest(name: string, key: string): SeenRecord[] {
    const byKey = new Map<unknown, SeenRecord>();
    for (const record of this.events(name)) {
      const known = byKey.get(record.attributes[key]);
      if (!known || Number(known.attributes['rum.doc.version']) < Number(record.attributes['rum.doc.version'])) {
        byKey.set(record.attributes[key], record);
      }
    }
    return [...byKey.values()];
  }

  private handle(request: IncomingMessage, response: ServerResponse): void {
    // As the Collector does it, and as beacons need it, which always carry credentials.
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*');
    response.setHeader('access-control-max-age', '600');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const answer = this.answers.shift() ?? this.answer?.(request.url ?? '') ?? {};
    const { status = 200, headers = {}, wait = 0, cut } = answer;
    this.requests.push({ url: request.url ?? '', headers: request.headers, at: Date.now() });
    if (cut === 'request') {
      request.destroy();
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const sent = Buffer.concat(parts);
      const body = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent).toString();
      if (status === 200) {
        this.bodies.push(body);
        this.keep(JSON.parse(body) as OtlpBody);
      }
      setTimeout(() => {
        if (cut === 'answer') {
          request.destroy();
        } else {
          response.writeHead(status, { 'content-type': 'application/json', ...headers }).end('{}');
        }
      }, wait);
    });
  }

  private keep({ resourceLogs = [], resourceSpans = [] }: OtlpBody): void {
    for (const { resource, scopeLogs } of resourceLogs) {
      for (const record of scopeLogs.flatMap(({ logRecords }) => logRecords)) {
        // For a Loki that does not keep the name: a record whose two differ is found by neither.
        const { 'event.name': named, ...attributes } = flat(record.attributes);
        this.records.push({
          event: record.eventName === named ? record.eventName : `${record.eventName}, but event.name ${String(named)}`,
          body: record.body?.stringValue ?? '',
          severity: record.severityNumber,
          time: ms(record.timeUnixNano),
          traceId: record.traceId,
          spanId: record.spanId,
          attributes,
          resource: flat(resource.attributes),
        });
      }
    }
    for (const { resource, scopeSpans } of resourceSpans) {
      for (const { scope, span } of scopeSpans.flatMap(({ scope, spans }) => spans.map((span) => ({ scope, span })))) {
        this.spans.push({
          ...span,
          scope,
          start: ms(span.startTimeUnixNano),
          end: ms(span.endTimeUnixNano),
          attributes: flat(span.attributes),
          resource: flat(resource.attributes),
        });
      }
    }
  }
}
