import { expect, flush, html, test } from './support/fixtures';
import { Site } from './support/site';
import type { SeenRecord } from './support/sink';

const brief = ({ attributes: a }: SeenRecord): unknown[] => [
  a['rum.error.source'],
  a['exception.type'],
  a['exception.message'],
];

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
  expect(errors.map(brief)).toEqual(
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
    expect(sink.events('exception').map(brief)).toEqual([
      ['onerror', 'Error', told ? 'secret of another origin' : 'Script error.'],
    ]);
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

test('the console is left alone unless it is asked for', async ({ open, sink }) => {
  const tab = await open();
  expect(await tab.evaluate(() => String(console.error).includes('native code'))).toBe(true);
  await tab.evaluate(() => console.error('nobody asked'));
  await flush(tab);
  expect(sink.events('exception')).toEqual([]);
  expect(sink.events('browser.console')).toEqual([]);
});

test('console: errors are exceptions, other lines records, and the page notices nothing', async ({ open, sink }) => {
  const tab = await open({
    init: "console: ['error', 'warn', 'log']",
    before: () => {
      const w = window as unknown as { shown: unknown[][]; originals: unknown[] };
      w.shown = [];
      for (const level of ['error', 'warn', 'log', 'info'] as const) {
        console[level] = (...args: unknown[]) => void w.shown.push([level, ...args]);
      }
      w.originals = [console.error, console.warn, console.log, console.info];
    },
  });
  const same = await tab.evaluate(() => {
    const w = window as unknown as { shown: unknown[][]; logged: unknown[] };
    const thrown = new TypeError('broke');
    const object = { cart: [1, 2] };
    w.logged = [thrown, object];
    console.error('could not save', thrown);
    console.error('%s is empty', 'cart');
    console.error(thrown);
    setTimeout(() => {
      throw thrown;
    });
    console.warn('slow', object, 'https://u:p@a.example/?token=t0ps3cret');
    const { log } = console;
    log('detached');
    console.info('not asked for');
    return [
      w.shown.map(([level]) => level).join(),
      w.shown[0]?.[2] === thrown,
      w.shown[3]?.[2] === object,
      console.error.name,
    ];
  });
  expect(same).toEqual(['error,error,error,warn,log,info', true, true, expect.any(String)]);
  await flush(tab);
  // The error that was logged comes again twice, and is one.
  expect(sink.events('exception').map(brief)).toEqual([
    ['console', 'TypeError', 'could not save TypeError: broke'],
    ['console', 'console.error', 'cart is empty'],
  ]);
  expect(sink.events('exception')[0]?.attributes).toMatchObject({ 'rum.error.handled': true });
  expect(sink.events('exception')[0]?.attributes['exception.stacktrace']).toBeTruthy();
  expect(sink.events('browser.console').map(({ body, severity }) => [body, severity])).toEqual([
    ['slow {"cart":[1,2]} https://a.example/?token=REDACTED', 13],
    ['detached', 9],
  ]);
  expect(sink.events('browser.console')[0]?.attributes['rum.view.id']).toBe(
    sink.newest('rum.view', 'rum.view.id')[0]?.attributes['rum.view.id']
  );
  expect(
    await tab.evaluate(async () => {
      const w = window as unknown as { originals: unknown[]; UserSessions: { shutdown(): Promise<void> } };
      const before = [console.error, console.info].map((method) => w.originals.includes(method));
      await w.UserSessions.shutdown();
      return [before, [console.error, console.warn, console.log].map((method) => w.originals.includes(method))];
    })
  ).toEqual([
    [false, true],
    [true, true, true],
  ]);
});

test('what the page logs of the SDK itself makes no more of it', async ({ open, sink }) => {
  sink.answer = () => ({ status: 400 });
  const tab = await open({
    init: `console: ['error'], beforeSend: () => { console.error('in beforeSend'); }, onDiagnostic: (message) => { diagnostics.push(message); console.error('SDK: ' + message); }`,
  });
  await tab.evaluate(() => console.error('of the page'));
  await flush(tab);
  await tab.until('diagnostics.length');
  await tab.evaluate('UserSessions.flush()');
  await tab.evaluate('UserSessions.flush()');
  sink.answer = undefined;
  await tab.evaluate("UserSessions.captureError(new Error('last'))");
  await flush(tab);
  const messages = sink.events('exception').map(({ attributes }) => attributes['exception.message']);
  expect(messages).toContain('last');
  expect(messages.filter((message) => String(message).startsWith('SDK:'))).toEqual([]);
  // The page's own line, and the last error; what beforeSend says of them is the SDK's doing.
  expect(sink.newest('rum.session', 'rum.tab.id')[0]?.attributes['rum.session.errors']).toBe(2);
});

test('a page that logs without end is cut off at 100 lines a minute, and told', async ({ open, sink }) => {
  const tab = await open({ init: "console: ['log']" });
  await tab.evaluate(() => {
    for (let i = 0; i < 150; i++) {
      console.log('line', i);
    }
  });
  await flush(tab);
  expect(sink.events('browser.console')).toHaveLength(100);
  expect(sink.newest('rum.session', 'rum.tab.id')[0]?.attributes['rum.session.dropped']).toBe(50);
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
      return sink.events('exception').map(brief);
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
  expect(sink.events('exception').map(brief)).toEqual(told.map(([id, message]) => ['report', id, message]));
});
