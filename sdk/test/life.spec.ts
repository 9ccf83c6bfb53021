import { expect, flush, html, test } from './support/fixtures';

interface Session {
  id: string;
  tabId: string;
}

test('what waits is sent when the page is closed', async ({ open, sink }) => {
  const tab = await open({ body: '<button>Save</button>' });
  // From here on the browser knows that it may send; WebKit does not ask any more when the page is closed.
  await expect.poll(() => sink.events('session.start').length).toBe(1);
  await tab.click('button');
  // Not closed before it was thrown: a browser that is told to close a tab may run none of its timers any more.
  await tab.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('error', () => resolve(), { once: true });
        setTimeout(() => {
          throw new Error('last words');
        });
      })
  );
  await tab.close();
  await expect.poll(() => sink.events('exception').length).toBe(1);
  await expect
    .poll(() => sink.spans.map(({ name }) => name))
    .toEqual(expect.arrayContaining(['documentLoad', 'rum.action']));
  await expect.poll(() => sink.events('rum.session').length).toBe(1);
  expect(sink.events('rum.session')[0]?.attributes).toMatchObject({
    'rum.session.errors': 1,
    'rum.session.clicks': 1,
    'rum.delta.errored': 1,
  });
  expect(sink.events('rum.action')).toHaveLength(1);
  expect(sink.newest('rum.view', 'rum.view.id')[0]?.attributes).toMatchObject({
    'rum.view.clicks': 1,
    'rum.view.errors': 1,
  });
});

test('what waits is sent when the browser freezes the tab, which it may throw away then', async ({ open, sink }) => {
  const tab = await open({ body: '<button>Save</button>' });
  await tab.click('button');
  await tab.evaluate("document.dispatchEvent(new Event('freeze'))");
  await expect.poll(() => sink.events('rum.action').length, { timeout: 3000 }).toBe(1);
  expect(sink.events('rum.session')).toHaveLength(1);
});

test('what waits is sent when the page is about to go away, and a page that stays goes on', async ({ open, sink }) => {
  const tab = await open();
  await expect.poll(() => sink.events('session.start').length).toBe(1);
  await tab.evaluate("UserSessions.log('leaving'); dispatchEvent(new Event('beforeunload'))");
  await expect.poll(() => sink.events(undefined).map(({ body }) => body), { timeout: 3000 }).toEqual(['leaving']);
  await tab.evaluate("UserSessions.log('stayed'); void UserSessions.flush()");
  await expect.poll(() => sink.events(undefined).map(({ body }) => body)).toEqual(['leaving', 'stayed']);
});

test('without keepalive a beacon takes what waits along when the page is closed', async ({ open, sink }) => {
  const tab = await open({
    body: '<button>Save</button>',
    before: () => {
      delete (Request.prototype as { keepalive?: boolean }).keepalive;
      const beacon = navigator.sendBeacon.bind(navigator);
      let calls = 0;
      // The first is refused, as by a browser that has no room left.
      navigator.sendBeacon = (...args) => calls++ > 0 && beacon(...args);
    },
  });
  await tab.evaluate(
    "UserSessions.log('first'); document.dispatchEvent(new Event('freeze')); UserSessions.log('last')"
  );
  await tab.close();
  await expect
    .poll(() =>
      sink
        .events(undefined)
        .map(({ body }) => body)
        .sort()
    )
    .toEqual(['first', 'last']);
});

test('a page full of resources that is left after a moment loses none of them', async ({ open, sink }) => {
  const images = Array.from({ length: 60 }, (_, i) => `<img src="/image-${i}.gif" alt="">`).join('');
  const tab = await open({ body: images });
  await tab.wait(1500);
  await tab.goto('about:blank');
  // The 60 images, the script and the document: far more than the 64 KiB that may outlive a tab.
  await expect.poll(() => sink.spans.filter(({ attributes }) => attributes['rum.resource.id']).length).toBe(62);
  await expect.poll(() => sink.newest('rum.session', 'rum.tab.id')[0]?.attributes['rum.session.resources']).toBe(62);
});

test('session, tab and counters survive a reload and the way to another page', async ({ open, sink }) => {
  const tab = await open({ body: '<a href="/other">Other</a>' });
  await tab.wait(300);
  await tab.reload();
  await tab.wait(300);
  await tab.click('a');
  await tab.until("location.pathname === '/other' && document.readyState === 'complete'");
  await flush(tab);

  expect(sink.events('session.start')).toHaveLength(1);
  expect(sink.events('session.end')).toEqual([]);
  const documents = sink.events('rum.session');
  expect(new Set(documents.map(({ attributes }) => attributes['session.id'])).size).toBe(1);
  expect(new Set(documents.map(({ attributes }) => attributes['rum.tab.id'])).size).toBe(1);
  const last = sink.newest('rum.session', 'rum.tab.id')[0]?.attributes;
  expect(last).toMatchObject({
    'rum.session.views': 3,
    'rum.session.page_loads': 3,
    'rum.session.clicks': 1,
    'rum.session.pages': ',/,/other,',
  });
  const sum = (name: string) => documents.reduce((total, { attributes }) => total + Number(attributes[name] ?? 0), 0);
  expect(sum('rum.delta.views')).toBe(3);
  expect(sum('rum.delta.clicks')).toBe(1);
  expect(sum('rum.delta.resources')).toBe(last?.['rum.session.resources']);
});

test('tabs share the session; a new tab and a copy of one have ids of their own', async ({ open, sink, site }) => {
  const tab = await open({ body: '<button>x</button>' });
  const first = await tab.evaluate<Session>('UserSessions.getSession()');
  const second = await tab.newTab();
  await second.goto(`${site.url}/second`);
  const other = await second.evaluate<Session>('UserSessions.getSession()');
  expect(other.id).toBe(first.id);
  expect(other.tabId).not.toBe(first.tabId);
  // window.open copies sessionStorage, as "Duplicate tab" does.
  const popup = await tab.opened(() => void window.open('/popup'));
  const copy = await popup.evaluate<Session>('UserSessions.getSession()');
  expect(copy.id).toBe(first.id);
  expect([first.tabId, other.tabId]).not.toContain(copy.tabId);
  await Promise.all([flush(tab), flush(second), flush(popup)]);
  expect(sink.events('session.start')).toHaveLength(1);
  expect(sink.newest('rum.session', 'rum.tab.id')).toHaveLength(3);
});

test('an idle session ends by the clock, and only an interaction starts the next', async ({ open, sink }) => {
  const tab = await open({ body: '<button>x</button>', init: 'sessionIdleMs: 1500' });
  const first = await tab.evaluate<Session>('UserSessions.getSession()');
  await tab.wait(1700);
  await tab.evaluate("UserSessions.log('nobody is there')");
  expect(await tab.evaluate('UserSessions.getSession()')).toBeUndefined();
  await tab.evaluate(() => document.querySelector('button')?.click());
  expect(await tab.evaluate('UserSessions.getSession()')).toBeUndefined();
  await tab.click('button');
  const next = await tab.evaluate<Session>('UserSessions.getSession()');
  expect(next.id).not.toBe(first.id);
  await flush(tab);

  const [end] = sink.events('session.end');
  expect(end?.attributes).toMatchObject({ 'session.id': first.id, 'rum.session.end_reason': 'idle' });
  expect(end?.resource['rum.stream']).toBe('sessions');
  expect(sink.events('session.start')[1]?.attributes).toMatchObject({
    'session.id': next.id,
    'session.previous_id': first.id,
  });
  expect(sink.events(undefined)).toEqual([]);
  const views = sink.newest('rum.view', 'rum.view.id');
  expect(views.map(({ attributes }) => attributes['session.id'])).toEqual([first.id, next.id]);
  const [old, renewed] = sink.newest('rum.session', 'session.id');
  expect(old?.attributes['rum.session.clicks']).toBe(0);
  expect(renewed?.attributes).toMatchObject({
    'rum.session.clicks': 1,
    'rum.session.views': 1,
    'rum.session.page_loads': 0,
  });
});

test('documents are written 5 s after the start, one waits at most', async ({ open, sink }) => {
  const tab = await open({ body: '<button>x</button>' });
  await tab.wait(1000);
  await tab.click('button');
  await expect.poll(() => sink.events('rum.session').length, { timeout: 12_000 }).toBe(1);
  const [document] = sink.events('rum.session');
  const sinceStart = (document?.time ?? 0) - Number(document?.attributes['rum.session.start_ms']);
  expect(sinceStart).toBeGreaterThan(4900);
  expect(sinceStart).toBeLessThan(6500);
  expect(document?.attributes).toMatchObject({ 'rum.doc.version': 1, 'rum.session.clicks': 1, 'rum.delta.clicks': 1 });
});

test('endSession and shutdown end it with their reasons, and shutdown puts everything back', async ({ open, sink }) => {
  const before = (): void => {
    const w = window as unknown as { before: unknown[]; now(): unknown[] };
    w.now = () => [
      window.fetch,
      XMLHttpRequest.prototype.open,
      XMLHttpRequest.prototype.send,
      XMLHttpRequest.prototype.setRequestHeader,
      // Only where there is no Navigation API.
      history.pushState,
      history.replaceState,
    ];
    w.before = w.now();
  };
  const tab = await open({ body: '<button>x</button>', before });
  const same = () =>
    tab.evaluate(() => {
      const w = window as unknown as { before: unknown[]; now(): unknown[] };
      return w.now().map((method, i) => method === w.before[i]);
    });
  const hasNavigation = await tab.evaluate<boolean>("'navigation' in window");
  expect(await same()).toEqual([false, false, false, false, hasNavigation, hasNavigation]);
  await tab.wait(300);
  await tab.evaluate('UserSessions.endSession()');
  await tab.click('button');
  await tab.evaluate('UserSessions.shutdown()');
  expect(await same()).toEqual(Array(6).fill(true));
  expect(sink.events('session.end').map(({ attributes }) => attributes['rum.session.end_reason'])).toEqual([
    'logout',
    'stopped',
  ]);
  expect(sink.events('session.start')).toHaveLength(2);
  const sent = sink.requests.length;
  await tab.click('button');
  await tab.evaluate(() => fetch('/api/500'));
  await tab.wait(5500);
  expect(sink.requests).toHaveLength(sent);
});

test('retries the same bytes after 503, and waits as long as the server asks', async ({ open, sink }) => {
  sink.answers.push(
    { status: 503 },
    { status: 503 },
    { status: 429, headers: { 'retry-after': '2', 'access-control-expose-headers': 'retry-after' } }
  );
  const tab = await open();
  await flush(tab);
  expect(sink.records).toEqual([]);
  await expect.poll(() => sink.events('session.start').length, { timeout: 15_000 }).toBe(1);
  await expect.poll(() => sink.spans.some(({ name }) => name === 'documentLoad'), { timeout: 15_000 }).toBe(true);
  expect(sink.events('session.start')).toHaveLength(1);
});

test('an endpoint that is down, or refuses, disturbs nothing', async ({ open, sink, site }) => {
  const tab = await open({ body: '<button>x</button>', endpoint: 'http://127.0.0.1:1' });
  await tab.click('button');
  await flush(tab);
  expect(await tab.evaluate(() => fetch('/api/items').then((r) => r.status))).toBe(200);
  expect(await tab.evaluate('pageErrors')).toEqual([]);

  sink.answers.push(...Array(10).fill({ status: 400 }));
  site.pages['/'] = html({ endpoint: sink.url });
  await tab.goto(site.url);
  await flush(tab);
  expect(await tab.evaluate('diagnostics.join()')).toContain('answered 400');
});

test('a session that is not sampled sends nothing, and says so to the services', async ({ open, sink, site }) => {
  const tab = await open({ init: 'sampleRate: 0' });
  await tab.evaluate(() => fetch('/api/items'));
  await flush(tab);
  expect(sink.requests).toEqual([]);
  expect(site.seen.find(({ path }) => path === '/api/items')?.headers['traceparent']).toMatch(/-00$/);
});
