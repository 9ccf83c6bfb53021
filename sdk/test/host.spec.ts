import { expect, flush, test } from './support/fixtures';

test('what others put around or on the patched methods keeps working', async ({ open, site }) => {
  const before = (): void => {
    const native = window.fetch;
    const stub = function (this: unknown, ...args: unknown[]): unknown {
      if (args[0] === '/nothing') {
        return undefined;
      }
      if (args[0] === '/throws') {
        throw Object.assign(Object.create(null) as object, { hostile: true });
      }
      return args[0] === '/odd' ? Promise.resolve(undefined) : native.apply(this as Window, args as [string]);
    };
    window.fetch = Object.assign(stub, { polyfill: true }) as typeof fetch;
    const push = history.pushState;
    history.pushState = function (...args) {
      push.apply(this, args);
      return 'answer' as never;
    };
  };
  const tab = await open({ before });
  expect(
    await tab.evaluate(async () => {
      const thrown = (() => {
        try {
          void fetch('/throws');
          return undefined;
        } catch (error) {
          return (error as { hostile: boolean }).hostile;
        }
      })();
      const frame = document.body.appendChild(document.createElement('iframe'));
      const { Request: OtherRequest } = frame.contentWindow as unknown as { Request: typeof Request };
      await fetch(new OtherRequest(`${location.origin}/api/frame`, { method: 'POST', headers: { 'x-own': '1' } }));
      return {
        thrown,
        nothing: fetch('/nothing') as unknown,
        odd: await fetch('/odd'),
        noArguments: await (fetch as () => Promise<unknown>)().catch((error: Error) => error.message),
        polyfill: (fetch as unknown as { polyfill: boolean }).polyfill,
        open: [XMLHttpRequest.prototype.open.name, XMLHttpRequest.prototype.open.length],
        pushed: history.pushState({}, '', '/pushed') as unknown,
      };
    })
  ).toEqual({
    thrown: true,
    nothing: undefined,
    odd: undefined,
    noArguments: expect.stringMatching(/1 argument required|Not enough arguments/),
    polyfill: true,
    open: ['open', 2],
    pushed: 'answer',
  });
  const framed = site.seen.find(({ path }) => path === '/api/frame');
  expect(framed).toMatchObject({ method: 'POST', headers: { 'x-own': '1' } });
  expect(framed?.headers['traceparent']).toBeDefined();
});

test('an XMLHttpRequest that ends without an event is written once, with how it ended', async ({ open, sink }) => {
  const tab = await open();
  await tab.wait(300);
  const threw = await tab.evaluate(async () => {
    const names: string[] = [];
    const attempt = (send: () => void): void => {
      try {
        send();
      } catch (error) {
        names.push((error as Error).name);
      }
    };
    const down = new XMLHttpRequest();
    down.open('GET', 'http://127.0.0.1:1/down', false);
    attempt(() => down.send());

    const twice = new XMLHttpRequest();
    twice.open('GET', '/api/twice');
    const over = new Promise((resolve) => (twice.onloadend = resolve));
    twice.send();
    attempt(() => twice.send());
    await over;

    const again = new XMLHttpRequest();
    again.open('GET', '/api/cut?wait=2000');
    again.send();
    again.open('GET', '/api/404');
    const done = new Promise((resolve) => (again.onloadend = resolve));
    again.send();
    await done;
    return names;
  });
  expect(threw).toEqual(['NetworkError', 'InvalidStateError']);
  await flush(tab);
  const seen = sink.spans
    .filter(({ attributes }) => attributes['rum.resource.type'] === 'xhr')
    .map(({ attributes: a }) => [
      new URL(String(a['url.full'])).pathname,
      a['http.response.status_code'],
      a['error.type'],
    ]);
  expect(seen.sort()).toEqual([
    ['/api/404', 404, '404'],
    ['/api/cut', undefined, undefined],
    ['/api/twice', 200, undefined],
    ['/down', undefined, 'NetworkError'],
  ]);
  expect(sink.events('exception').map(({ attributes }) => attributes['rum.error.source'])).toEqual(['network']);
});

test('a click on a label is one click', async ({ open, sink }) => {
  const tab = await open({
    body: '<label for="news">Newsletter</label><br><input type="checkbox" id="news"><label><b>Agree</b> <input type="checkbox" id="agree"></label>',
  });
  await tab.wait(300);
  await tab.click('label[for]');
  await tab.wait(300);
  await tab.click('b');
  await flush(tab);
  expect(await tab.evaluate('[news.checked, agree.checked]')).toEqual([true, true]);
  expect(sink.events('rum.action').map(({ attributes }) => attributes['rum.action.name'])).toEqual([
    'Newsletter',
    'Agree',
  ]);
});

test('names of any length from a page stay within what Loki takes', async ({ open, sink }) => {
  const tab = await open({ init: "viewName: () => 'v'.repeat(5000)" });
  await tab.evaluate(() => history.pushState({}, '', `/long?utm_source=${'u'.repeat(3000)}&${'q'.repeat(6000)}=1`));
  await flush(tab);
  const longest = Object.entries(
    sink.newest('rum.view', 'rum.view.id').find(({ attributes }) => attributes['rum.utm.source'])?.attributes ?? {}
  ).map(([name, value]) => [name, String(value).length]);
  expect(Object.fromEntries(longest)).toMatchObject({
    'rum.view.name': 300,
    'rum.utm.source': 200,
    'rum.view.url_params': 2000,
  });
});
