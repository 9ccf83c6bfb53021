import { gzipSync } from 'node:zlib';
import { JsonLogsSerializer, ProtobufLogsSerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import { resourceFromAttributes } from '@opentelemetry/resources';
import type { ReadableLogRecord } from '@opentelemetry/sdk-logs';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { OtlpSchema } from '../src/ingest/otlpSchema';
import {
  attribute,
  closeAll,
  counts,
  JSON_TYPE,
  log,
  logs,
  NOW,
  open,
  post,
  SPAN,
  span,
  stored,
  TRACE,
  traces,
} from './otlp';
import type { Store } from '../src/startStore';
import { ask } from './seededStore';

afterEach(closeAll);

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
      observedTimeUnixNano: `${NOW}000001`,
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
    await post(store, '/v1/logs', JSON.stringify(logs([record], resource)));
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
        observed_timestamp: `${NOW}000001`,
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
