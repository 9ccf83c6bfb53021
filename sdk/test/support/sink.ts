import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

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
  resourceSpans?: { resource: { attributes: KeyValue[] }; scopeSpans: { spans: OtlpSpan[] }[] }[];
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
  start: number;
  end: number;
  attributes: Values;
  resource: Values;
}

const valueOf = (value: AnyValue): string | number | boolean =>
  value.stringValue ?? value.boolValue ?? value.doubleValue ?? Number(value.intValue);
const flat = (list: KeyValue[]): Values => Object.fromEntries(list.map(({ key, value }) => [key, valueOf(value)]));
const ms = (nanos: string): number => Number(BigInt(nanos) / 1000n) / 1000;

/** A collector that keeps what it gets. */
export class Sink {
  readonly records: SeenRecord[] = [];
  readonly spans: SeenSpan[] = [];
  /** Every body, as it arrived. */
  readonly bodies: string[] = [];
  readonly requests: { url: string; headers: IncomingMessage['headers'] }[] = [];
  /** Answers of the next requests, in place of 200. */
  readonly answers: { status: number; headers?: Record<string, string> }[] = [];
  private server?: Server;

  get url(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  async start(): Promise<this> {
    this.server = createServer((request, response) => this.handle(request, response));
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
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
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    response.setHeader('access-control-max-age', '600');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = this.answers.shift() ?? { status: 200 };
      const body = Buffer.concat(parts).toString();
      this.requests.push({ url: request.url ?? '', headers: request.headers });
      if (answer.status === 200) {
        this.bodies.push(body);
        this.keep(JSON.parse(body) as OtlpBody);
      }
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end('{}');
    });
  }

  private keep({ resourceLogs = [], resourceSpans = [] }: OtlpBody): void {
    for (const { resource, scopeLogs } of resourceLogs) {
      for (const record of scopeLogs.flatMap(({ logRecords }) => logRecords)) {
        this.records.push({
          event: record.eventName,
          body: record.body?.stringValue ?? '',
          severity: record.severityNumber,
          time: ms(record.timeUnixNano),
          traceId: record.traceId,
          spanId: record.spanId,
          attributes: flat(record.attributes),
          resource: flat(resource.attributes),
        });
      }
    }
    for (const { resource, scopeSpans } of resourceSpans) {
      for (const span of scopeSpans.flatMap(({ spans }) => spans)) {
        this.spans.push({
          ...span,
          start: ms(span.startTimeUnixNano),
          end: ms(span.endTimeUnixNano),
          attributes: flat(span.attributes),
          resource: flat(resource.attributes),
        });
      }
    }
  }
}
