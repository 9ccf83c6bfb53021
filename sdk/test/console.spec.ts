import { expect, flush, test } from './support/fixtures';

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
  expect(sink.errors()).toEqual([
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
