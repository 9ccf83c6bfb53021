import { createServer, type IncomingMessage, type Server } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { closeServer, listen } from './listen';

/** A span or log record as OTLP/HTTP JSON has it, with attributes as a plain object. */
export interface Received {
  resource: Record<string, unknown>;
  attributes: Record<string, unknown>;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name?: string;
  kind?: number;
  status?: { code?: number; message?: string };
  events?: Array<{ name: string }>;
  body?: { stringValue?: string };
  severityText?: string;
}

interface KeyValue {
  key: string;
  value: Record<string, unknown>;
}

/** Takes OTLP/HTTP JSON and keeps it: for tests of what a program sends. */
export class OtlpSink {
  readonly spans: Received[] = [];
  readonly records: Received[] = [];
  url = '';

  private readonly server: Server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const found = flatten(body);
      this.spans.push(...(request.url === '/v1/traces' ? found : []));
      this.records.push(...(request.url === '/v1/logs' ? found : []));
      response.setHeader('Content-Type', 'application/json');
      response.end('{}');
    });
  });

  async start(): Promise<this> {
    this.url = await listen(this.server, { host: '127.0.0.1', port: 0 });
    return this;
  }

  close(): Promise<void> {
    return closeServer(this.server);
  }
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  return JSON.parse(
    (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8')
  ) as unknown;
}

function flatten(body: unknown): Received[] {
  type Item = Omit<Received, 'attributes' | 'resource'> & { attributes?: KeyValue[] };
  type Scope = { spans?: Item[]; logRecords?: Item[] };
  type Group = { resource: { attributes: KeyValue[] }; scopeSpans?: Scope[]; scopeLogs?: Scope[] };
  const { resourceSpans = [], resourceLogs = [] } = body as { resourceSpans?: Group[]; resourceLogs?: Group[] };
  return [...resourceSpans, ...resourceLogs].flatMap(({ resource, scopeSpans = [], scopeLogs = [] }) =>
    [...scopeSpans, ...scopeLogs].flatMap(({ spans = [], logRecords = [] }) =>
      [...spans, ...logRecords].map((item) => ({
        ...item,
        resource: plain(resource.attributes),
        attributes: plain(item.attributes ?? []),
      }))
    )
  );
}

function plain(attributes: KeyValue[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
