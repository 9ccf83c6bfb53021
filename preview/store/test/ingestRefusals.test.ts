import { gzipSync } from 'node:zlib';
import { OtlpSchema } from '../src/ingest/otlpSchema';
import { attribute, closeAll, counts, JSON_TYPE, log, logs, NOW, open, post, span, traces } from './otlp';

afterEach(closeAll);

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
