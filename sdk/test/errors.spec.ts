import { expect, flush, html, test } from './support/fixtures';
import { Site } from './support/site';

test('whatever is thrown becomes one error in words', async ({ open, sink }) => {
  const tab = await open();
  await tab.evaluate(async () => {
    const throwLater = (thrown: unknown): void => {
      setTimeout(() => {
        throw thrown;
      });
    };
    const frame = document.body.appendChild(document.createElement('iframe'));
    const { RangeError: OtherError } = frame.contentWindow as unknown as { RangeError: typeof RangeError };
    const circular: Error & { cause?: unknown } = new Error('circle');
    circular.cause = circular;
    const hostile = Object.create(null, {
      message: {
        get() {
          throw new Error('no');
        },
      },
    }) as unknown;
    throwLater('just words');
    throwLater({ code: 7 });
    throwLater(hostile);
    throwLater(new DOMException('gone', 'NotFoundError'));
    throwLater(new OtherError('from a frame'));
    throwLater(circular);
    throwLater(new AggregateError([new TypeError('first'), 'second'], 'all failed'));
    throwLater(Object.assign(Object.create(null) as object, { bare: true }));
    void Promise.reject({ code: 8 });
    void Promise.reject();
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await flush(tab);
  const errors = sink.events('exception');
  expect(sink.errors()).toEqual(
    expect.arrayContaining([
      ['onerror', 'string', 'just words'],
      ['onerror', 'Object', '{"code":7}'],
      ['onerror', 'Object', '{}'],
      ['onerror', 'NotFoundError', 'gone'],
      ['onerror', 'RangeError', 'from a frame'],
      ['onerror', 'Error', 'circle'],
      ['onerror', 'AggregateError', 'all failed'],
      ['onerror', 'Object', '{"bare":true}'],
      ['unhandledrejection', 'Object', '{"code":8}'],
      ['unhandledrejection', 'undefined', 'undefined'],
    ])
  );
  expect(errors).toHaveLength(10);
  const causesOf = (message: string): unknown =>
    errors.find(({ attributes }) => attributes['exception.message'] === message)?.attributes['rum.error.causes'];
  expect(JSON.parse(String(causesOf('all failed')))).toMatchObject([{ message: 'first' }, { message: 'second' }]);
  expect(causesOf('circle')).toBeUndefined();
});

test('a script of another origin is a script error, and what disturbs nobody is none', async ({ tab, site, sink }) => {
  const other = await new Site().start();
  try {
    other.routes['/third.js'] = (_request, response) => {
      response.removeHeader('access-control-allow-origin');
      response.writeHead(200, { 'content-type': 'text/javascript' }).end('throw new Error("secret of another origin")');
    };
    site.pages['/'] = html({ endpoint: sink.url, body: `<script src="${other.url}/third.js"></script>` });
    await tab.goto(site.url);
    await tab.until('pageErrors.length');
    await tab.evaluate(() => {
      const dispatch = (message: string, error?: Error): boolean =>
        window.dispatchEvent(new ErrorEvent('error', { message, error }));
      dispatch('ResizeObserver loop completed with undelivered notifications.');
      const extension = 'chrome-extension://abcdefgh/content.js:1:2';
      dispatch('x', Object.assign(new Error('of an extension'), { stack: `Error: x\n    at f (${extension})` }));
      dispatch(
        'x',
        Object.assign(new Error('of an extension'), { stack: `f@moz-extension://abcdefgh/content.js:1:2` })
      );
      document.body.append(Object.assign(new Image(), { src: '/api/404' }));
    });
    await flush(tab);
    // Firefox, when it is driven, tells the page what the others keep to themselves.
    const told = (await tab.evaluate<string[]>('pageErrors'))[0]?.includes('secret');
    expect(sink.errors()).toEqual([['onerror', 'Error', told ? 'secret of another origin' : 'Script error.']]);
    expect(sink.newest('rum.session', 'rum.tab.id')[0]?.attributes).toMatchObject({
      'rum.session.errors': 1,
      'rum.session.dropped': 0,
    });
  } finally {
    await other.close();
  }
});

test('frames are read in every engine, and their URLs made fit to be sent', async ({ open, sink, site }) => {
  site.routes['/assets/cart-3fa9c1d2.js'] = site.routes['/assets/cart-B7Xq_9zK.js'] = ({ url }, response) =>
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(
      // Another release: other lines, another hash.
      `${url?.includes('B7Xq') ? '\n\n\n// moved\n' : ''}function addToCart(item) { throw new RangeError('item ' + item + ' is sold out'); }
       class Cart { fill() { addToCart(Math.floor(Math.random() * 1e6)); } }
       setTimeout(function checkout() { new Cart().fill(); });`
    );
  const tab = await open({
    path: '/reset?token=t0ps3cret',
    body: `<script src="/assets/cart-3fa9c1d2.js?key=t0ps3cret"></script>
<script>setTimeout(function inline() { throw new Error('see http://u:t0ps3cret@a.example/?q=t0ps3cret'); });</script>`,
  });
  await tab.until('pageErrors.length === 2');
  await flush(tab);
  await open({ body: '<script src="/assets/cart-B7Xq_9zK.js"></script>' });
  await tab.until('pageErrors.length === 1');
  await flush(tab);
  const sold = sink.events('exception').filter(({ attributes }) => attributes['exception.type'] === 'RangeError');
  expect(sold).toHaveLength(2);
  for (const { attributes } of sold) {
    // Of the type, the words and `addToCart@cart.js`, `fill@cart.js`, `checkout@cart.js`: the same in every engine.
    expect(attributes['rum.error.fingerprint']).toBe('7813f7aecabe5cc4');
  }
  const inline = sink.events('exception').find(({ attributes }) => attributes['exception.type'] === 'Error');
  expect(inline?.attributes['exception.message']).toBe('see http://a.example/?q=REDACTED');
  expect(inline?.attributes['exception.stacktrace']).toMatch(/\/reset(\?token=REDACTED)?:\d+:\d+/);
  expect(sink.bodies.join()).not.toContain('t0ps3cret');
});

test('a violation of the Content-Security-Policy is an error; of a policy that only reports, none', async ({
  tab,
  site,
  sink,
}) => {
  site.csp = `default-src 'self'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ${sink.url}`;
  site.pages['/'] = html({ endpoint: sink.url });
  await tab.goto(site.url);
  await tab.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:1/pixel.gif?id=t0ps3cret' }));
    const reported = new Event('securitypolicyviolation', { bubbles: true });
    document.dispatchEvent(Object.assign(reported, { disposition: 'report', blockedURI: 'inline' }));
  });
  await expect
    .poll(async () => {
      await flush(tab);
      return sink.errors();
    })
    .toEqual([
      [
        'csp',
        'SecurityPolicyViolation',
        expect.stringMatching(/^img-src blocked http:\/\/127\.0\.0\.1:1\/(pixel\.gif(\?id=REDACTED)?)?$/),
      ],
    ]);
  expect(sink.bodies.join()).not.toContain('t0ps3cret');
});

test('a policy that keeps the SDK from its collector is told, and no error of the page', async ({
  tab,
  site,
  sink,
}) => {
  site.csp = `default-src 'self'; script-src 'self' 'unsafe-inline'; connect-src 'self'`;
  site.pages['/'] = html({ endpoint: sink.url });
  await tab.goto(site.url);
  await flush(tab);
  await tab.until("diagnostics.some((message) => message.includes('connect-src'))");
  await tab.evaluate(() => {
    const w = window as unknown as { UserSessions: { getSession(): unknown }; alive: unknown };
    w.alive = w.UserSessions.getSession();
  });
  expect(await tab.evaluate('Boolean(alive)')).toBe(true);
  expect(await tab.evaluate('pageErrors')).toEqual([]);
  expect(sink.requests).toEqual([]);
});

test('an intervention of the browser is an error where the browser tells it', async ({ open, sink }) => {
  const tab = await open();
  const told = await tab.evaluate(async () => {
    const { ReportingObserver } = window as unknown as {
      ReportingObserver?: new (
        report: (reports: { body: { id: string; message: string } }[]) => void,
        options: object
      ) => { observe(): void };
    };
    if (!ReportingObserver) {
      return [];
    }
    const seen: string[][] = [];
    new ReportingObserver((reports) => seen.push(...reports.map(({ body }) => [body.id, body.message])), {
      types: ['intervention'],
    }).observe();
    // Not before the visitor has touched the page.
    (navigator as { vibrate?(ms: number): boolean }).vibrate?.(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return seen;
  });
  await flush(tab);
  expect(sink.errors()).toEqual(told.map(([id, message]) => ['report', id, message]));
});
