import { gzipSync } from 'node:zlib';
import { JsonLogsSerializer, ProtobufLogsSerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import { resourceFromAttributes } from '@opentelemetry/resources';
import type { ReadableLogRecord } from '@opentelemetry/sdk-logs';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { OtlpSchema } from '../src/ingest/otlpSchema';
import { startStore, type Store, type StoreOptions } from '../src/startStore';
import { ask, type StreamsAnswer } from './seededStore';

const NOW = 1_795_565_272_000;
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SPAN = 'b7ad6b7169203331';
const stores: Store[] = [];

async function open(options: Partial<StoreOptions> = {}): Promise<Store> {
  const store = await startStore({ port: 0, now: () => NOW, ...options });
  stores.push(store);
  return store;
}

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
});

type Attribute = { key: string; value: object };

function log(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return { timeUnixNano: `${NOW}000000`, body: { stringValue: 'hello' }, ...overrides };
}

function logs(
  records: unknown[],
  attributes: Attribute[] = [{ key: 'service.name', value: { stringValue: 'web' } }]
): object {
  return {
    resourceLogs: [{ resource: { attributes }, scopeLogs: [{ scope: { name: 'test' }, logRecords: records }] }],
  };
}

function span(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  const time = `${NOW}000000`;
  return {
    traceId: TRACE,
    spanId: SPAN,
    name: 'GET',
    kind: 3,
    startTimeUnixNano: time,
    endTimeUnixNano: time,
    ...overrides,
  };
}

function traces(spans: unknown[]): object {
  return { resourceSpans: [{ resource: { attributes: [] }, scopeSpans: [{ scope: {}, spans }] }] };
}

const JSON_TYPE = { 'content-type': 'application/json' };

function post(
  store: Store,
  path: string,
  body: object | string | Uint8Array,
  headers: Record<string, string> = JSON_TYPE
): Promise<Response> {
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  return fetch(`${store.url}${path}`, {
    method: 'POST',
    headers,
    body: raw ? (body as BodyInit) : JSON.stringify(body),
  });
}

async function stored(store: Store): Promise<StreamsAnswer['data']['result']> {
  const answer = await ask<StreamsAnswer>(
    store,
    '/loki/api/v1/query_range',
    {
      query: '{service_name=~".+"}',
      start: `${NOW - 8 * 86_400_000}000000`,
      end: `${NOW + 3600_000}000000`,
      limit: 1000,
    },
    { 'X-Loki-Response-Encoding-Flags': 'categorize-labels' }
  );
  return answer.data.result;
}

const counts = (store: Store): Promise<{ logs: number; spans: number; evicted: number; full: boolean }> =>
  ask(store, '/status');

const attribute = (key: string, stringValue: string): Attribute => ({ key, value: { stringValue } });

describe('refusals leave the store alive and what it holds in place', () => {
  it.each(['/v1/logs', '/otlp/v1/logs', '/v1/traces'])(
    'a broken body, a wrong type, a wrong method: %s',
    async (path) => {
      const store = await open();
      await post(store, '/v1/logs', logs([log()]));
      const broken = await post(store, path, '{"resourceLogs":[{');
      expect(broken.status).toBe(400);
      expect(await broken.json()).toEqual({ code: 3, message: expect.stringContaining('not OTLP JSON') });
      expect((await post(store, path, '[]')).status).toBe(400);
      expect((await post(store, path, 'x', { 'content-type': 'text/plain' })).status).toBe(415);
      expect((await post(store, path, '{}', { ...JSON_TYPE, 'content-encoding': 'br' })).status).toBe(415);
      expect((await post(store, path, 'no gzip', { ...JSON_TYPE, 'content-encoding': 'gzip' })).status).toBe(400);
      expect((await fetch(`${store.url}${path}`)).status).toBe(405);
      const protobuf = await post(store, path, Buffer.from([7, 7, 7]), { 'content-type': 'application/x-protobuf' });
      expect(protobuf.status).toBe(400);
      expect(protobuf.headers.get('content-type')).toBe('application/x-protobuf');
      const status = new OtlpSchema().decode('RpcStatus', new Uint8Array(await protobuf.arrayBuffer()));
      expect(status).toMatchObject({ code: 3 });
      expect((await counts(store)).logs).toBe(1);
    }
  );

  it('a body of 100 MB, with its length told and without, and one that inflates to more than 20 MB', async () => {
    const store = await open();
    await post(store, '/v1/logs', logs([log()]));
    const before = process.memoryUsage().arrayBuffers;
    expect((await post(store, '/v1/logs', Buffer.alloc(100 * 1024 * 1024))).status).toBe(413);
    const chunk = new Uint8Array(1024 * 1024);
    let sent = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => (sent++ < 100 ? controller.enqueue(chunk) : controller.close()),
    });
    const streamed = await fetch(`${store.url}/v1/logs`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(streamed.status).toBe(413);
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024));
    expect((await post(store, '/v1/logs', bomb, { ...JSON_TYPE, 'content-encoding': 'gzip' })).status).toBe(413);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(250 * 1024 * 1024);
    expect((await counts(store)).logs).toBe(1);
    expect((await post(store, '/v1/logs', logs([log({ body: { stringValue: 'after' } })]))).status).toBe(200);
  }, 60_000);

  it.each<[string, Record<string, unknown>, RegExp]>([
    [
      '10,000 attributes',
      { attributes: Array.from({ length: 10_000 }, (_, i) => attribute(`a${i}`, 'x')) },
      /10000 attributes/,
    ],
    [
      '130 attributes',
      { attributes: Array.from({ length: 127 }, (_, i) => attribute(`a${i}`, 'x')) },
      /too many structured metadata/,
    ],
    ['70 KB of metadata', { attributes: [attribute('a', 'x'.repeat(70_000))] }, /structured metadata too large/],
    ['a line over 256 KB', { body: { stringValue: 'x'.repeat(262_145) } }, /line is longer/],
    ['a trace id of the wrong length', { traceId: 'abcd' }, /"traceId" has to be 16 bytes/],
    ['a span id that is no hex', { spanId: 'z'.repeat(16) }, /"spanId" has to be 8 bytes/],
    ['a time of last month', { timeUnixNano: `${NOW - 30 * 86_400_000}000000` }, /too old/],
    ['a time in an hour', { timeUnixNano: `${NOW + 3600_000}000000` }, /too new/],
    ['a time that is no number', { timeUnixNano: 'soon' }, /"timeUnixNano" has to be an unsigned integer/],
    ['attributes that are no list', { attributes: 5 }, /"attributes" has to be a list/],
    ['an endless nesting', { body: nested(100) }, /nested deeper/],
  ])('one bad record beside a good one: %s', async (_what, bad, reason) => {
    const store = await open();
    const response = await post(store, '/v1/logs', logs([log(bad), log()]));
    expect(response.status).toBe(200);
    const { partialSuccess } = (await response.json()) as {
      partialSuccess: { rejectedLogRecords: string; errorMessage: string };
    };
    expect(partialSuccess.rejectedLogRecords).toBe('1');
    expect(partialSuccess.errorMessage).toMatch(reason);
    expect((await counts(store)).logs).toBe(1);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a span id of the wrong length', { spanId: 'abcd' }],
    ['a span id of zeros', { spanId: '0'.repeat(16) }],
    ['no trace id', { traceId: '' }],
    ['a parent id of the wrong length', { parentSpanId: 'abcd' }],
  ])('one bad span beside a good one: %s', async (_what, bad) => {
    const store = await open();
    const response = await post(store, '/v1/traces', traces([span(bad), span({ spanId: 'a'.repeat(16) })]));
    expect(await response.json()).toEqual({ partialSuccess: { rejectedSpans: '1', errorMessage: expect.any(String) } });
    expect((await counts(store)).spans).toBe(1);
  });
});

function nested(depth: number): object {
  return depth === 0 ? { stringValue: 'x' } : { arrayValue: { values: [nested(depth - 1)] } };
}

describe('labels, as Loki makes them', () => {
  it('index labels, structured metadata and everything in between', async () => {
    const store = await open();
    const resource = [
      attribute('service.name', 'web'),
      attribute('deployment.environment.name', 'prod'),
      attribute('rum.stream', 'sessions'),
      attribute('os.name', 'Linux'),
      attribute('session.id', 'of the resource'),
    ];
    const record = log({
      observedTimeUnixNano: 1795565272000000001,
      severityNumber: 17,
      eventName: 'exception',
      traceId: TRACE.toUpperCase(),
      spanId: SPAN,
      attributes: [
        attribute('a.b-c', 'x'),
        attribute('1st', 'y'),
        attribute('empty', ''),
        attribute('session.id', 'of the record'),
        attribute('service.name', 'other'),
        { key: 'list', value: { arrayValue: { values: [{ intValue: '1' }, { stringValue: '<b>' }] } } },
        { key: 'map', value: { kvlistValue: { values: [{ key: 'k', value: { doubleValue: 2 } }] } } },
        { key: 'big', value: { intValue: '9223372036854775807' } },
        { key: '__proto__', value: { stringValue: 'p' } },
      ],
    });
    await post(
      store,
      '/v1/logs',
      JSON.stringify(logs([record], resource)).replace('1795565272000000000', '1795565272000000001')
    );
    const [found] = await stored(store);
    expect(found?.stream).toEqual({ service_name: 'web', deployment_environment_name: 'prod', rum_stream: 'sessions' });
    const metadata = found?.values[0]?.[2].structuredMetadata ?? {};
    expect(Object.entries(metadata).sort()).toEqual(
      Object.entries({
        ['__proto__']: 'p',
        a_b_c: 'x',
        big: '9223372036854775807',
        detected_level: 'error',
        event_name: 'exception',
        key_1st: 'y',
        list: '[1,"\\u003cb\\u003e"]',
        map_k: '2',
        observed_timestamp: '1795565272000000001',
        os_name: 'Linux',
        scope_name: 'test',
        service_name_extracted: 'other',
        session_id: 'of the resource',
        severity_number: '17',
        span_id: SPAN,
        trace_id: TRACE,
      }).sort()
    );
  });

  it('nanoseconds as a bare number keep every digit', async () => {
    const store = await open();
    await post(store, '/v1/logs', JSON.stringify(logs([log()])).replace(`"${NOW}000000"`, `${NOW}000123`));
    expect((await stored(store))[0]?.values[0]?.[0]).toBe(`${NOW}000123`);
  });

  it('no service name, and the level found in the line', async () => {
    const store = await open();
    await post(store, '/v1/logs', logs([log({ body: { stringValue: 'level=warn disk' } })], []));
    const [found] = await stored(store);
    expect(found?.stream).toEqual({ service_name: 'unknown_service' });
    expect(found?.values[0]?.[2].structuredMetadata?.['detected_level']).toBe('warn');
  });
});

describe('formats', () => {
  const resource = resourceFromAttributes({ 'service.name': 'web' });
  const scope = { name: 'sdk', version: '1' };
  const record = {
    hrTime: [NOW / 1000, 123] as [number, number],
    hrTimeObserved: [NOW / 1000, 456] as [number, number],
    severityNumber: 9,
    severityText: 'INFO',
    body: 'from protobuf',
    eventName: 'rum.view',
    attributes: { 'session.id': 's1', count: 3, ratio: 0.5, ok: true, empty: '', list: ['a', 'b'] },
    spanContext: { traceId: TRACE, spanId: SPAN, traceFlags: 1 },
    resource,
    instrumentationScope: scope,
    droppedAttributesCount: 0,
  } as unknown as ReadableLogRecord;

  it.each([false, true])('protobuf, gzip %s, gives the same record as JSON', async (gzip) => {
    const both = await Promise.all([open(), open()]);
    const protobuf = ProtobufLogsSerializer.serializeRequest([record]) as Uint8Array;
    const response = await post(both[0] as Store, '/v1/logs', gzip ? gzipSync(protobuf) : protobuf, {
      'content-type': 'application/x-protobuf',
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    });
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBe(0);
    await post(
      both[1] as Store,
      '/v1/logs',
      Buffer.from(JsonLogsSerializer.serializeRequest([record]) as Uint8Array).toString()
    );
    const [fromProtobuf, fromJson] = await Promise.all(both.map(stored));
    expect(fromProtobuf).toEqual(fromJson);
    expect(fromProtobuf?.[0]?.values[0]).toEqual([
      `${NOW}000123`,
      'from protobuf',
      {
        structuredMetadata: expect.objectContaining({
          session_id: 's1',
          count: '3',
          ratio: '0.5',
          ok: 'true',
          list: '["a","b"]',
          trace_id: TRACE,
          span_id: SPAN,
          event_name: 'rum.view',
        }),
      },
    ]);
  });

  it('spans in protobuf come out as they went in, in JSON and in protobuf', async () => {
    const store = await open();
    const sent = {
      name: 'GET /cart',
      kind: 2,
      spanContext: () => ({ traceId: TRACE, spanId: SPAN, traceFlags: 1 }),
      parentSpanContext: { traceId: TRACE, spanId: 'c'.repeat(16), traceFlags: 1 },
      startTime: [NOW / 1000, 1],
      endTime: [NOW / 1000, 5_000_001],
      status: { code: 2, message: 'HTTP 500' },
      attributes: { 'url.full': 'https://x.test/', 'http.response.status_code': 500, 'rum.timing.dns': 8.1 },
      links: [],
      events: [{ name: 'retry', time: [NOW / 1000, 2], attributes: { n: 1 } }],
      duration: [0, 5_000_000],
      ended: true,
      resource,
      instrumentationScope: scope,
      droppedAttributesCount: 0,
      droppedEventsCount: 0,
      droppedLinksCount: 0,
    } as unknown as ReadableSpan;
    const body = ProtobufTraceSerializer.serializeRequest([sent]) as Uint8Array;
    expect((await post(store, '/v1/traces', body, { 'content-type': 'application/x-protobuf' })).status).toBe(200);
    const answer = await ask<{ trace: { resourceSpans: Array<{ scopeSpans: Array<{ spans: object[] }> }> } }>(
      store,
      `/api/v2/traces/${TRACE}`
    );
    const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
    expect(answer.trace.resourceSpans[0]?.scopeSpans[0]?.spans[0]).toMatchObject({
      traceId: base64(TRACE),
      spanId: base64(SPAN),
      parentSpanId: base64('c'.repeat(16)),
      name: 'GET /cart',
      kind: 'SPAN_KIND_CLIENT',
      startTimeUnixNano: `${NOW}000001`,
      endTimeUnixNano: `${NOW + 5}000001`,
      status: { code: 'STATUS_CODE_ERROR', message: 'HTTP 500' },
      attributes: [
        { key: 'url.full', value: { stringValue: 'https://x.test/' } },
        { key: 'http.response.status_code', value: { intValue: '500' } },
        { key: 'rum.timing.dns', value: { doubleValue: 8.1 } },
      ],
      events: [{ name: 'retry' }],
    });
    const binary = await fetch(`${store.url}/api/traces/${TRACE}`, { headers: { accept: 'application/protobuf' } });
    const decoded = new OtlpSchema().decode('TracesRequest', new Uint8Array(await binary.arrayBuffer()));
    expect(decoded).toMatchObject({ resourceSpans: [{ scopeSpans: [{ spans: [{ name: 'GET /cart', kind: 3 }] }] }] });
  });

  it('partial success in protobuf', async () => {
    const store = await open();
    const body = new OtlpSchema().encode('LogsRequest', logs([{ ...log(), traceId: Buffer.from('ab') }]));
    const response = await post(store, '/v1/logs', body, { 'content-type': 'application/x-protobuf' });
    expect(new OtlpSchema().decode('LogsResponse', new Uint8Array(await response.arrayBuffer()))).toMatchObject({
      partialSuccess: { rejectedLogRecords: '1' },
    });
  });

  it('the names of the .proto file, a charset, an attribute over 2 KB', async () => {
    const store = await open();
    const snake = {
      resource_logs: [
        { scope_logs: [{ log_records: [{ time_unix_nano: `${NOW}000000`, body: { string_value: 'snake' } }] }] },
      ],
    };
    await post(store, '/v1/logs', snake, { 'content-type': 'application/json; charset=utf-8' });
    expect((await stored(store))[0]?.values[0]?.[1]).toBe('snake');
    await post(store, '/v1/traces', traces([span({ attributes: [attribute('long', 'ü'.repeat(2000))] })]));
    const values = await ask<{ tagValues: string[] }>(store, '/api/search/tag/span.long/values');
    expect(values.tagValues).toEqual(['ü'.repeat(1024)]);
  });
});

describe('repetition and the cap', () => {
  it('the same record and the same span are stored once', async () => {
    const store = await open();
    const batch = logs([log({ attributes: [attribute('a', '1')] }), log({ attributes: [attribute('a', '2')] }), log()]);
    await post(store, '/v1/logs', batch);
    await post(store, '/v1/logs', batch);
    await post(store, '/v1/traces', traces([span()]));
    await post(store, '/v1/traces', traces([span()]));
    expect(await counts(store)).toMatchObject({ logs: 3, spans: 1 });
  });

  it('the oldest go first, a trace goes whole, and it is said once', async () => {
    const said: string[] = [];
    const store = await open({ maxRecords: 5, onFull: (message) => said.push(message) });
    const at = (s: number): string => `${NOW - 60_000 + s * 1000}000000`;
    const old = (id: string): Record<string, unknown> =>
      span({ spanId: id.repeat(16), startTimeUnixNano: at(0), endTimeUnixNano: at(1) });
    await post(store, '/v1/traces', traces([old('a'), old('b')]));
    await post(
      store,
      '/v1/logs',
      logs([4, 2, 3].map((s) => log({ timeUnixNano: at(s), body: { stringValue: `${s}` } })))
    );
    expect(await counts(store)).toMatchObject({ logs: 3, spans: 2, evicted: 0, full: false });
    await post(store, '/v1/logs', logs([log({ timeUnixNano: at(5), body: { stringValue: '5' } })]));
    expect(await counts(store)).toMatchObject({ logs: 4, spans: 0, evicted: 2 });
    await post(store, '/v1/logs', logs([6, 7].map((s) => log({ timeUnixNano: at(s), body: { stringValue: `${s}` } }))));
    expect((await stored(store)).flatMap(({ values }) => values.map(([, line]) => line))).toEqual([
      '7',
      '6',
      '5',
      '4',
      '3',
    ]);
    expect(said).toEqual([expect.stringContaining('The store is full (5 records)')]);
    expect(await (await fetch(store.url)).text()).toContain('the store is full');
  });
});

describe('a page of another origin', () => {
  it('may send, after a preflight that is kept for two hours', async () => {
    const store = await open();
    const origin = 'https://shop.test';
    const preflight = await fetch(`${store.url}/v1/logs`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-tenant',
      },
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type,x-tenant',
      'access-control-max-age': '7200',
    });
    const sent = await post(store, '/v1/logs', logs([log()]), { ...JSON_TYPE, origin });
    expect(sent.headers.get('access-control-allow-origin')).toBe(origin);
  });

  it('may not read what the store holds', async () => {
    const store = await open();
    const response = await fetch(`${store.url}/loki/api/v1/labels`, { headers: { origin: 'https://shop.test' } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
