import type { ServerResponse } from 'node:http';
import { test } from './support/compare';
import { expect, flush } from './support/fixtures';

const MB = 1024 * 1024;
const ZEROS = Buffer.alloc(64 * 1024);

/** Sends zeros, all of them or as long as somebody takes them, and counts what was taken. */
function pour(response: ServerResponse, bytes = Infinity): { taken: number } {
  const counted = { taken: 0 };
  const more = (): void => {
    while (counted.taken < bytes && !response.destroyed) {
      const part = ZEROS.subarray(0, Math.min(ZEROS.length, bytes - counted.taken));
      counted.taken += part.length;
      if (!response.write(part)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
  return counted;
}

test('an endless response is read by the page alone, as far as it wants', async ({ compare, site }) => {
  const poured: { taken: number }[] = [];
  site.routes['/endless'] = (_request, response) => void poured.push(pour(response));
  const seen = await compare({
    script: async () => {
      const response = await fetch('/endless');
      const kind = [response instanceof Response, response.type, response.bodyUsed, response.body?.locked];
      // Nobody reads: the sender has to stop once the pipes between are full.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const unread = [response.bodyUsed, response.body?.locked];
      const [mine, other] = response.body?.tee() ?? [];
      void other?.cancel();
      const reader = mine?.getReader();
      let read = 0;
      while (read < 20 * 1024 * 1024) {
        read += (await reader?.read())?.value?.length ?? NaN;
      }
      const used = response.bodyUsed;
      await reader?.cancel();
      return { kind, unread, used };
    },
  });
  expect(seen.with).toEqual(seen.without);
  expect(seen.with).toEqual({ kind: [true, 'basic', false, false], unread: [false, false], used: true });
  expect(poured).toHaveLength(2);
  // What was read, and what fits into the pipes between: a reader of the SDK's own would have taken all that there is.
  expect(poured[1]?.taken).toBeLessThan(2 * (poured[0]?.taken ?? 0) + 20 * MB);
});

test('a download of 200 MB arrives whole, and is read once', async ({ open, site, sink }) => {
  test.slow();
  site.routes['/download'] = (_request, response) => {
    response.writeHead(200, { 'content-length': 200 * MB, 'content-type': 'application/octet-stream' });
    pour(response, 200 * MB);
  };
  const tab = await open();
  const bytes = await tab.evaluate(async () => {
    const reader = (await fetch('/download')).body?.getReader();
    let read = 0;
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) {
        return read;
      }
      read += value?.length ?? 0;
    }
  });
  expect(bytes).toBe(200 * MB);
  await flush(tab);
  expect(site.seen.filter(({ path }) => path === '/download')).toHaveLength(1);
  const spans = sink.spans.filter(({ attributes }) => String(attributes['url.full']).endsWith('/download'));
  expect(spans).toHaveLength(1);
  expect(spans[0]?.attributes).toMatchObject({
    'http.response.status_code': 200,
    'rum.resource.decoded_size': 200 * MB,
  });
});

test('WebAssembly compiles from a response as it streams in', async ({ compare, site }) => {
  // (module (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))
  const code = Buffer.from('0061736d0100000001070160027f7f017f030201000707010361646400000a09010700200020016a0b', 'hex');
  site.routes['/add.wasm'] = (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/wasm' }).end(code);
  const seen = await compare({
    script: async () => {
      const module = await WebAssembly.compileStreaming(fetch('/add.wasm'));
      const first = await WebAssembly.instantiate(module);
      const second = await WebAssembly.instantiateStreaming(fetch('/add.wasm'));
      const add = (instance: WebAssembly.Instance): unknown =>
        (instance.exports['add'] as (a: number, b: number) => number)(40, 2);
      return [add(first), add(second.instance), WebAssembly.Module.exports(module)];
    },
  });
  expect(seen.with).toEqual(seen.without);
  expect(seen.with.slice(0, 2)).toEqual([42, 42]);
});

test('however much a page loads, all of it is counted and 500 spans a view are written', async ({ open, sink }) => {
  test.slow();
  const tab = await open();
  await tab.evaluate(async () => {
    for (let batch = 0; batch < 14; batch++) {
      await Promise.all(
        Array.from({ length: 40 }, (_, i) => {
          const image = new Image();
          const loaded = new Promise((resolve) => (image.onload = image.onerror = resolve));
          image.src = `/image-${batch}-${i}.gif`;
          return loaded;
        })
      );
    }
  });
  // The document, the script and 560 images: the browser keeps 250 entries for those who come later.
  await expect
    .poll(
      async () => {
        await flush(tab);
        return sink.newest('rum.session', 'rum.tab.id')[0]?.attributes['rum.session.resources'];
      },
      { timeout: 20_000 }
    )
    .toBe(562);
  await expect
    .poll(() => sink.spans.filter(({ attributes }) => attributes['rum.resource.id']).length, { timeout: 20_000 })
    .toBe(500);
  expect(sink.newest('rum.session', 'rum.tab.id')[0]?.attributes['rum.session.dropped']).toBe(0);
});
