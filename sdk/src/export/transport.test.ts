/** @jest-environment node */
import type { Batch } from './serialize';
import { createTransport } from './transport';

const TEXT = JSON.stringify({ resourceLogs: 'x'.repeat(5000) });
const batch = (text = TEXT): Batch => ({ signal: 'logs', body: new TextEncoder().encode(text), items: 1, attempts: 0 });

interface Seen {
  zipped: boolean;
  text: string;
  keepalive?: boolean;
}

/** A collector that answers with this status, or (0) cannot be reached, by whether the body is compressed. */
function setup(statusOf: (zipped: boolean) => number, compress = true) {
  const seen: Seen[] = [];
  const refused: string[] = [];
  const transport = createTransport({
    urls: { logs: 'https://collector.example/v1/logs', traces: '' },
    headers: { 'x-key': '1' },
    compress,
    onRefused: (reason) => refused.push(reason),
    fetch: async (_url, init) => {
      const zipped = new Headers(init?.headers).get('content-encoding') === 'gzip';
      const sent = new Blob([init?.body as ArrayBuffer]).stream();
      const text = await new Response(zipped ? sent.pipeThrough(new DecompressionStream('gzip')) : sent).text();
      seen.push({ zipped, text, keepalive: init?.keepalive });
      const status = statusOf(zipped);
      if (!status) {
        throw new TypeError('Failed to fetch');
      }
      return new Response('{}', { status, headers: { 'retry-after': '7' } });
    },
  });
  return { transport, seen, refused };
}

it('sends the same bytes compressed, and small bodies as they are', async () => {
  const { transport, seen } = setup(() => 200);
  expect(await transport.post(batch()).outcome).toEqual({ kind: 'sent' });
  expect(await transport.post(batch('{}')).outcome).toEqual({ kind: 'sent' });
  expect(seen).toEqual([
    { zipped: true, text: TEXT, keepalive: false },
    { zipped: false, text: '{}', keepalive: false },
  ]);
});

it('compresses nothing while the page goes away, for there is no time, nor when it shall not', async () => {
  const leaving = setup(() => 200);
  await leaving.transport.postOnExit(batch())?.outcome;
  expect(leaving.seen).toMatchObject([{ zipped: false, text: TEXT }]);
  const plain = setup(() => 200, false);
  await plain.transport.post(batch()).outcome;
  expect(plain.seen).toMatchObject([{ zipped: false, text: TEXT }]);
});

it.each([
  ['whose CORS forbids the header', 0],
  ['that cannot read it', 415],
])('a collector %s gets everything as it is, and the page is told once', async (_words, status) => {
  const { transport, seen, refused } = setup((zipped) => (zipped ? status : 200));
  expect(await transport.post(batch()).outcome).toEqual({ kind: 'sent' });
  expect(await transport.post(batch()).outcome).toEqual({ kind: 'sent' });
  expect(seen.map(({ zipped }) => zipped)).toEqual([true, false, false]);
  expect(refused).toEqual([
    'https://collector.example/v1/logs takes nothing compressed: let its CORS allow content-encoding, or set compress: false',
  ]);
});

it('a collector that is down is asked again later, compressed again', async () => {
  let status = 0;
  const { transport, seen, refused } = setup(() => status);
  expect(await transport.post(batch()).outcome).toMatchObject({ kind: 'retry' });
  status = 503;
  expect(await transport.post(batch()).outcome).toMatchObject({ kind: 'retry', retryAfter: '7' });
  status = 200;
  expect(await transport.post(batch()).outcome).toEqual({ kind: 'sent' });
  status = 0;
  expect(await transport.post(batch()).outcome).toMatchObject({ kind: 'retry' });
  expect(seen.map(({ zipped }) => zipped)).toEqual([true, false, true, true, true]);
  expect(refused).toEqual([]);
});

it('one that refuses what it reads has refused it', async () => {
  const { transport } = setup(() => 400);
  expect(await transport.post(batch()).outcome).toEqual({
    kind: 'refused',
    reason: 'https://collector.example/v1/logs answered 400',
  });
});
