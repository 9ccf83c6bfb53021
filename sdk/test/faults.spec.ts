import { expect, flush, test } from './support/fixtures';
import type { SeenRecord, Sink } from './support/sink';
import type { Tab } from './support/tab';

const SPEED = 20;

/** Lets a page live 20 times as fast: clocks and timers, not the network. */
const hurry = () => {
  const speed = 20;
  const [wall, start, real] = [Date.now(), performance.now(), performance.now.bind(performance)];
  performance.now = () => start + (real() - start) * speed;
  Date.now = () => wall + (real() - start) * speed;
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const original = window[name] as (run: TimerHandler, ms?: number, ...args: unknown[]) => number;
    window[name] = ((run: TimerHandler, ms = 0, ...args: unknown[]) => original(run, ms / speed, ...args)) as never;
  }
};

/** Writes so many log lines, one every so many ms of the page's own time. Timed from here: WebKit slows the timers of its page. */
async function talk(tab: Tab, { count, everyMs }: { count: number; everyMs: number }): Promise<void> {
  for (let i = 0; i < count; i++) {
    await tab.evaluate(`UserSessions.log('line ${i}')`);
    await tab.wait(everyMs / SPEED);
  }
}
const lines = (count: number): string[] => Array.from({ length: count }, (_, i) => `line ${i}`);
const arrived = (sink: Sink): string[] =>
  sink
    .events(undefined)
    .map(({ body }) => body)
    .sort((a, b) => Number(a.slice(5)) - Number(b.slice(5)));
const isLogs = (path: string): boolean => path.endsWith('/logs');
const pageErrors = (tab: Tab) => tab.evaluate<string[]>('pageErrors');
const dropped = (sink: Sink): number =>
  Number(sink.newest('rum.session', 'rum.tab.id')[0]?.attributes['rum.session.dropped'] ?? 0);
/** Every record of these arrived, and where one did more than once, then unchanged: Loki keeps one of such. */
function expectStoredOnce(records: SeenRecord[], bodies: string[]): void {
  const distinct = [...new Set(records.map((record) => JSON.stringify(record)))];
  expect(distinct.map((text) => (JSON.parse(text) as SeenRecord).body).sort()).toEqual([...bodies].sort());
}

test('a collector that is down for two minutes gets everything once it is back', async ({ open, sink }) => {
  await sink.close();
  const tab = await open({ before: hurry });
  await talk(tab, { count: 30, everyMs: 4000 });
  expect(sink.requests).toEqual([]);
  await sink.start();
  await expect.poll(() => arrived(sink), { timeout: 20_000 }).toEqual(lines(30));
  await expect.poll(() => sink.spans.some(({ name }) => name === 'documentLoad')).toBe(true);
  await tab.wait(500);
  expect(arrived(sink)).toEqual(lines(30));
  expect(sink.events('session.start')).toHaveLength(1);
  await flush(tab);
  expect(dropped(sink)).toBe(0);
  expect(await pageErrors(tab)).toEqual([]);
});

test('429 with Retry-After 30 is a pause of 30 s for that signal, and loses nothing', async ({ open, sink }) => {
  let refused = 0;
  sink.answer = (path) =>
    isLogs(path) && refused++ === 0
      ? { status: 429, headers: { 'retry-after': '30', 'access-control-expose-headers': 'retry-after' } }
      : {};
  const tab = await open({ before: hurry });
  await talk(tab, { count: 20, everyMs: 1000 });
  await expect.poll(() => arrived(sink), { timeout: 20_000 }).toEqual(lines(20));
  const [first = 0, second = 0] = sink.requests.filter(({ url }) => isLogs(url)).map(({ at }) => at);
  expect(second - first).toBeGreaterThan((30_000 / SPEED) * 0.95);
  const meanwhile = sink.requests.filter(({ url, at }) => !isLogs(url) && at < second);
  expect(meanwhile.length).toBeGreaterThan(0);
  await flush(tab);
  expect(dropped(sink)).toBe(0);
});

test('503 on every other call, slow answers, and cut connections lose and double nothing', async ({ open, sink }) => {
  let calls = 0;
  sink.answer = () => {
    calls++;
    return calls % 2 ? { status: 503 } : calls % 3 ? { wait: 400 } : { cut: 'request' };
  };
  const tab = await open({ before: hurry });
  await talk(tab, { count: 60, everyMs: 500 });
  await expect.poll(() => arrived(sink), { timeout: 30_000 }).toEqual(lines(60));
  await tab.wait(500);
  expect(arrived(sink)).toEqual(lines(60));
  expect(new Set(sink.spans.map(({ spanId }) => spanId)).size).toBe(sink.spans.length);
  expect(await pageErrors(tab)).toEqual([]);
});

test('a connection cut after the data was taken sends the same bytes again', async ({ open, sink }) => {
  sink.answers.push({ cut: 'answer' }, { cut: 'answer' });
  const tab = await open({ before: hurry });
  await talk(tab, { count: 3, everyMs: 10 });
  await expect.poll(() => new Set(sink.spans.map(({ name }) => name)).has('documentLoad')).toBe(true);
  await expect.poll(() => arrived(sink).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
  await tab.wait(1000);
  expectStoredOnce(sink.events(undefined), lines(3));
});

test('a page closed in the middle of a batch', async ({ open, sink, site }) => {
  const tab = await open();
  const other = await tab.newTab();
  await other.goto(`${site.url}/other`);
  sink.answer = () => ({ wait: 3000 });
  await talk(other, { count: 40, everyMs: 0 });
  void other.evaluate('void UserSessions.flush()');
  await expect.poll(() => sink.requests.length).toBeGreaterThan(0);
  await other.evaluate("UserSessions.log('last words')");
  await other.close();
  await expect.poll(() => arrived(sink)).toContain('last words');
  expectStoredOnce(
    sink.events(undefined).filter(({ attributes }) => attributes['rum.view.name'] === '/other'),
    [...lines(40), 'last words']
  );
});

test("a way to another page during the page's own request", async ({ open, sink }) => {
  const tab = await open({ body: '<a href="/next">next</a>' });
  await tab.evaluate("void fetch('/api/slow?wait=4000').catch(() => {}); UserSessions.log('line 0')");
  await tab.click('a');
  await tab.until("location.pathname === '/next'");
  await flush(tab);
  expect(arrived(sink)).toEqual(lines(1));
  expect(sink.events('exception')).toEqual([]);
  expect(sink.events('session.start')).toHaveLength(1);
  expect(sink.newest('rum.session', 'rum.tab.id')[0]?.attributes['rum.session.views']).toBe(2);
});

test('what does not fit while the collector is down is dropped and counted; documents and errors stay', async ({
  open,
  sink,
}) => {
  const tab = await open({ before: hurry });
  await sink.close();
  const total = 1500;
  await tab.evaluate((count) => {
    const { UserSessions: sdk } = window as unknown as {
      UserSessions: { log(line: string, attributes: object): void; captureError(error: Error): void };
    };
    sdk.captureError(new Error('kept'));
    for (let i = 0; i < count; i++) {
      sdk.log(`line ${i}`, { text: 'x'.repeat(900) });
    }
  }, total);
  await sink.start();
  await expect.poll(() => arrived(sink).includes(`line ${total - 1}`), { timeout: 30_000 }).toBe(true);
  await flush(tab);
  await expect.poll(() => dropped(sink)).toBeGreaterThan(0);
  const missing = total - arrived(sink).length;
  expect(missing).toBeGreaterThan(300);
  // Beside the lines the few spans of the page's resources.
  expect(dropped(sink)).toBeGreaterThanOrEqual(missing);
  expect(dropped(sink)).toBeLessThanOrEqual(missing + 10);
  expect(sink.events('exception').map(({ attributes }) => attributes['exception.message'])).toEqual(['kept']);
  // A collector that goes down may have taken what it could not answer for any more: that comes again.
  expect(new Set(sink.events('session.start').map(({ attributes }) => attributes['session.id'])).size).toBe(1);
});

test('storage that is full from some time on: the session goes on in this page', async ({ open, sink }) => {
  const tab = await open({
    body: '<button>x</button>',
    before: () => {
      const original = Storage.prototype.setItem;
      Storage.prototype.setItem = function (...args) {
        if ((window as { full?: boolean }).full) {
          throw new DOMException('full', 'QuotaExceededError');
        }
        return original.apply(this, args);
      };
    },
  });
  const first = await tab.evaluate<{ id: string }>('UserSessions.getSession()');
  await tab.evaluate('window.full = true');
  await tab.click('button');
  expect((await tab.evaluate<{ id: string }>('UserSessions.getSession()')).id).toBe(first.id);
  await tab.evaluate('UserSessions.endSession()');
  await tab.click('button');
  const second = await tab.evaluate<{ id: string }>('UserSessions.getSession()');
  await tab.wait(1200);
  await tab.click('button');
  expect((await tab.evaluate<{ id: string }>('UserSessions.getSession()')).id).toBe(second.id);
  await flush(tab);
  expect(sink.events('session.start')).toHaveLength(2);
  expect(sink.events('session.end').map(({ attributes }) => attributes['rum.session.end_reason'])).toEqual(['logout']);
  expect(await pageErrors(tab)).toEqual([]);
});

test('a machine that slept for eight hours: the old session ended when it was idle, an interaction starts the next', async ({
  open,
  sink,
}) => {
  const tab = await open({
    body: '<button>x</button>',
    before: () => {
      const real = Date.now;
      Date.now = () => real() + ((window as { slept?: number }).slept ?? 0);
    },
  });
  const first = await tab.evaluate<{ id: string; start: number }>('UserSessions.getSession()');
  await tab.evaluate('window.slept = 8 * 3_600_000');
  expect(await tab.evaluate('UserSessions.getSession()')).toBeUndefined();
  await tab.evaluate("UserSessions.log('nobody is there')");
  await tab.click('button');
  const next = await tab.evaluate<{ id: string; start: number }>('UserSessions.getSession()');
  expect(next.id).not.toBe(first.id);
  await flush(tab);
  const [end] = sink.events('session.end');
  expect(end?.attributes).toMatchObject({ 'session.id': first.id, 'rum.session.end_reason': 'idle' });
  const lived = (end?.time ?? 0) - first.start;
  expect(lived).toBeGreaterThanOrEqual(15 * 60_000);
  expect(lived).toBeLessThan(16 * 60_000);
  expect(next.start - first.start).toBeGreaterThanOrEqual(8 * 3_600_000);
  expect(sink.events(undefined)).toEqual([]);
  const [old] = sink.newest('rum.session', 'session.id');
  expect(Number(old?.attributes['rum.session.active_ms'])).toBeLessThan(60_000);
});

test('a script that throws in a listener: its error is recorded, and everybody else hears the event', async ({
  open,
  sink,
}) => {
  const tab = await open({
    body: `<button>x</button><script>
      window.heard = [];
      addEventListener('click', () => { throw new Error('third party'); }, true);
      document.querySelector('button').addEventListener('click', () => { heard.push('button'); throw new TypeError('again'); });
      document.addEventListener('click', () => heard.push('document'));</script>`,
  });
  await tab.click('button');
  await flush(tab);
  expect(await tab.evaluate('heard')).toEqual(['button', 'document']);
  expect(sink.events('rum.action')).toHaveLength(1);
  const messages = sink.events('exception').map(({ attributes }) => attributes['exception.message']);
  expect(messages).toEqual(['third party', 'again']);
  expect(sink.events('rum.action')[0]?.attributes).toMatchObject({
    'rum.action.errors': 2,
    'rum.action.frustrations': 'error_click',
  });
});
