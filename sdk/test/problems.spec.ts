import { expect, flush, test } from './support/fixtures';

test('errors: thrown, rejected, captured, failed requests, each once', async ({ open, sink, site }) => {
  const tab = await open({
    body: `<p>errors</p><script>function readItem() { throw new TypeError('cannot read item 42', { cause: new Error('root cause') }); }</script>`,
  });
  await tab.wait(300);
  await tab.evaluate(async () => {
    setTimeout((window as unknown as { readItem(): void }).readItem);
    void Promise.reject('just words');
    (window as unknown as { UserSessions: { captureError(e: unknown, a: object): void } }).UserSessions.captureError(
      new RangeError('handled'),
      { 'shop.step': 2 }
    );
    await fetch('/api/500');
    await fetch('/api/404');
    void fetch('http://127.0.0.1:1/'); // refused, and nobody catches it
    const abort = new AbortController();
    fetch('/api/slow?wait=2000', { signal: abort.signal }).catch(() => {});
    abort.abort();
  });
  await flush(tab);

  const errors = sink.events('exception');
  const by = (source: string) => errors.filter(({ attributes }) => attributes['rum.error.source'] === source);
  expect(errors.map(({ attributes }) => attributes['rum.error.source']).sort()).toEqual([
    'manual',
    'network',
    'network',
    'onerror',
    'unhandledrejection',
  ]);
  expect(errors.every(({ severity }) => severity === 17)).toBe(true);

  const [thrown] = by('onerror');
  expect(thrown?.attributes).toMatchObject({
    'exception.type': 'TypeError',
    'exception.message': 'cannot read item 42',
    'rum.error.handled': false,
  });
  // In the words of the engine: only V8 begins with the message.
  const hasHead = await tab.evaluate("new Error('head').stack.includes('head')");
  expect(String(thrown?.attributes['exception.stacktrace']).startsWith('TypeError: cannot read item 42')).toBe(hasHead);
  expect(thrown?.attributes['exception.stacktrace']).toMatch(new RegExp(`readItem.*${site.url}/:\\d+:\\d+`));
  expect(JSON.parse(String(thrown?.attributes['rum.error.causes']))[0]).toMatchObject({
    type: 'Error',
    message: 'root cause',
  });
  expect(thrown?.traceId).toBe(sink.newest('rum.view', 'rum.view.id')[0]?.traceId);
  expect(by('unhandledrejection')[0]?.attributes).toMatchObject({
    'exception.type': 'string',
    'exception.message': 'just words',
  });
  expect(by('manual')[0]?.attributes).toMatchObject({
    'exception.type': 'RangeError',
    'rum.error.handled': true,
    'shop.step': 2,
  });

  const [answered, refused] = by('network');
  const failed = sink.spans.find(({ attributes }) => attributes['http.response.status_code'] === 500);
  expect(answered).toMatchObject({ traceId: failed?.traceId, spanId: failed?.spanId });
  expect(answered?.attributes).toMatchObject({
    'url.full': `${site.url}/api/500`,
    'http.request.method': 'GET',
    'http.response.status_code': 500,
    'rum.resource.id': failed?.attributes['rum.resource.id'] ?? '',
  });
  expect(failed?.attributes['error.type']).toBe('500');
  expect(failed?.status?.code).toBe(2);
  expect(refused?.attributes['http.response.status_code']).toBeUndefined();
  expect(refused?.attributes['exception.type']).toBe('TypeError');
  const notFound = sink.spans.find(({ attributes }) => attributes['http.response.status_code'] === 404);
  expect(notFound?.status?.code).toBe(2);
  const aborted = sink.spans.find(({ attributes }) => String(attributes['url.full']).includes('/api/slow'));
  expect(aborted?.status?.code ?? 0).toBe(0);

  const [document] = sink.newest('rum.session', 'rum.tab.id');
  expect(document?.attributes['rum.session.errors']).toBe(5);
  const errored = sink.events('rum.session').map(({ attributes }) => Number(attributes['rum.delta.errored'] ?? 0));
  expect(errored.reduce((a, b) => a + b, 0)).toBe(1);
});

test('the same error is written five times a minute and counted every time', async ({ open, sink }) => {
  const tab = await open();
  await tab.evaluate(() => {
    for (let i = 0; i < 8; i++) {
      setTimeout(() => {
        throw new Error(`again ${i}`);
      });
    }
  });
  await flush(tab);
  expect(sink.events('exception')).toHaveLength(5);
  expect(new Set(sink.events('exception').map(({ attributes }) => attributes['rum.error.fingerprint'])).size).toBe(1);
  expect(sink.newest('rum.session', 'rum.tab.id')[0]?.attributes).toMatchObject({
    'rum.session.errors': 8,
    'rum.session.dropped': 3,
  });
});

test('a long task blocks beyond 50 ms and names its script', async ({ open, sink }) => {
  const tab = await open({
    body: '<button>Work</button><script>document.querySelector("button").onclick = function work() { const end = performance.now() + 200; while (performance.now() < end); document.title = "worked"; }</script>',
  });
  await tab.wait(500);
  await tab.click('button');
  // Browsers tell of a long task a while after it, and a busy machine later still.
  await tab.until("document.title === 'worked'");
  await tab.wait(500);
  await flush(tab);
  const [session] = sink.newest('rum.session', 'rum.tab.id');
  const [view] = sink.newest('rum.view', 'rum.view.id');
  if (!(await tab.evaluate("PerformanceObserver.supportedEntryTypes.includes('longtask')"))) {
    // Absent says that nobody knows; 0 would say that there was none.
    expect(sink.events('rum.action')).toHaveLength(1);
    expect(sink.events('rum.long_task')).toEqual([]);
    expect(session?.attributes['rum.session.blocking_time']).toBeUndefined();
    expect(view?.attributes['rum.view.blocking_time']).toBeUndefined();
    return;
  }
  // A busy machine may have others.
  const tasks = sink
    .events('rum.long_task')
    .filter(({ attributes }) => String(attributes['rum.long_task.script']).includes('work'));
  expect(tasks).toHaveLength(1);
  const duration = Number(tasks[0]?.attributes['rum.long_task.duration']);
  expect(tasks[0]?.attributes).toMatchObject({
    'rum.long_task.blocking_time': duration - 50,
    'rum.long_task.source': 'longtask',
  });
  expect(duration).toBeGreaterThanOrEqual(200);
  const action = sink.events('rum.action')[0];
  expect(action?.attributes['rum.action.long_tasks']).toBeGreaterThanOrEqual(1);
  expect(tasks[0]?.attributes['rum.action.id']).toBe(action?.attributes['rum.action.id']);
  const all = sink
    .events('rum.long_task')
    .reduce((sum, { attributes }) => sum + Number(attributes['rum.long_task.blocking_time']), 0);
  expect(session?.attributes['rum.session.blocking_time']).toBe(all);
});
