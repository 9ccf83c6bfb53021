import { bundle } from '../../scripts/bundle.mjs';
import { expect, flush, html, test } from './support/fixtures';
import type { Sink } from './support/sink';
import type { Tab } from './support/tab';

const sessionOf = (tab: Tab) => tab.evaluate<{ id: string } | undefined>('UserSessions.getSession()');
const stored = (tab: Tab) =>
  tab.evaluate<number>('localStorage.length + sessionStorage.length + document.cookie.length');
const isPatched = (tab: Tab) =>
  tab.evaluate<boolean[]>(() => {
    const now = [window.fetch, XMLHttpRequest.prototype.open, console.error];
    return now.map((method, i) => method !== (window as unknown as { before: unknown[] }).before[i]);
  });
const remember = () => {
  (window as unknown as { before: unknown[] }).before = [window.fetch, XMLHttpRequest.prototype.open, console.error];
};
const sumOf = (sink: Sink, name: string): number =>
  sink.events('rum.session').reduce((sum, { attributes }) => sum + Number(attributes[name] ?? 0), 0);

test('before consent nothing is stored, patched or sent; revoked it is as before', async ({ open, sink }) => {
  const tab = await open({
    body: '<button>x</button>',
    init: "consent: 'pending', console: ['error']",
    before: remember,
  });
  await tab.click('button');
  await tab.evaluate("UserSessions.setUser({ id: 'u-1' }); UserSessions.log('waits')");
  await flush(tab);
  expect(await isPatched(tab)).toEqual([false, false, false]);
  expect(await stored(tab)).toBe(0);
  expect(sink.requests).toEqual([]);

  await tab.evaluate("UserSessions.setConsent('granted')");
  await flush(tab);
  expect(await isPatched(tab)).toEqual([true, true, true]);
  expect(await stored(tab)).toBeGreaterThan(0);
  expect(sink.events(undefined).map(({ body, attributes }) => [body, attributes['user.id']])).toEqual([
    ['waits', 'u-1'],
  ]);

  await tab.evaluate("UserSessions.setConsent('denied')");
  await expect
    .poll(() => sink.events('session.end').map(({ attributes }) => attributes['rum.session.end_reason']))
    .toEqual(['consent_revoked']);
  expect(await isPatched(tab)).toEqual([false, false, false]);
  expect(await stored(tab)).toBe(0);
  const sent = sink.requests.length;
  await tab.click('button');
  await tab.evaluate("UserSessions.log('not any more')");
  await tab.wait(5500);
  expect(sink.requests).toHaveLength(sent);

  await tab.evaluate("UserSessions.setConsent('granted')");
  await flush(tab);
  const starts = sink.events('session.start');
  expect(starts).toHaveLength(2);
  expect(starts[1]?.attributes['session.previous_id']).toBeUndefined();
});

test('beforeSend changes and drops records and spans, and what it fails on is not sent', async ({ open, sink }) => {
  const tab = await open({
    body: '<button>Pay 4711</button>',
    init: `beforeSend(record) {
      if (record.name === 'rum.action' && record.kind === 'log') { record.body = 'A click'; record.attributes['rum.action.name'] = 'hidden'; }
      if (record.name === 'browser.web_vital') return false;
      if (record.kind === 'span' && record.attributes['rum.resource.type'] === 'fetch') { record.attributes['url.full'] = 'gone'; }
      if (record.body === 'secret') throw new Error('cannot clean it');
      record.attributes['session.id'] = 'mine';
    }`,
  });
  const session = await sessionOf(tab);
  await tab.click('button');
  await tab.evaluate("fetch('/api/items').then(() => { UserSessions.log('secret'); UserSessions.log('fine'); })");
  await flush(tab);
  const [action] = sink.events('rum.action');
  expect(action?.body).toBe('A click');
  expect(action?.attributes['rum.action.name']).toBe('hidden');
  expect(sink.events('browser.web_vital')).toEqual([]);
  expect(sink.events(undefined).map(({ body }) => body)).toEqual(['fine']);
  const fetches = sink.spans.filter(({ attributes }) => attributes['rum.resource.type'] === 'fetch');
  expect(fetches.map(({ attributes }) => attributes['url.full'])).toEqual(['gone']);
  const ids = [...sink.records, ...sink.spans].map(({ attributes }) => attributes['session.id']);
  expect(new Set(ids)).toEqual(new Set([session?.id]));
  expect(await tab.evaluate('diagnostics')).toEqual([
    'beforeSend failed, and its record is not sent: Error: cannot clean it',
  ]);
});

test.describe('only sessions with errors', () => {
  const init = 'onlySessionsWithErrors: true';

  test('one without an error leaves nothing behind, whatever happens in it', async ({ open, sink, site }) => {
    const tab = await open({ init, body: '<button>x</button><a href="/next">next</a>' });
    await tab.click('button');
    await flush(tab);
    await tab.goto(`${site.url}/next`);
    await tab.click('button');
    await tab.evaluate('UserSessions.endSession()');
    await tab.click('button');
    await flush(tab);
    await tab.close();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(sink.requests).toEqual([]);
  });

  test('an error sends what was before it, and all that follows; the totals are exact', async ({
    open,
    sink,
    site,
  }) => {
    const tab = await open({ init, body: '<button>Buy</button>' });
    await tab.click('button');
    await tab.wait(400);
    await tab.goto(`${site.url}/checkout`);
    await tab.click('button');
    await tab.wait(400);
    expect(sink.requests).toEqual([]);
    const session = await sessionOf(tab);
    await tab.evaluate("setTimeout(() => { throw new Error('first') })");
    await flush(tab);
    expect(sink.events('session.start').map(({ attributes }) => attributes['session.id'])).toEqual([session?.id]);
    expect(sink.events('exception').map(({ attributes }) => attributes['exception.message'])).toEqual(['first']);
    expect(sink.events('rum.action').map(({ attributes }) => attributes['rum.view.name'])).toEqual(['/checkout']);
    expect(sink.spans.map(({ name }) => name)).toEqual(expect.arrayContaining(['documentLoad', 'rum.action']));
    await tab.evaluate("UserSessions.log('afterwards')");
    await tab.click('button');
    await flush(tab);
    expect(sink.events(undefined).map(({ body }) => body)).toEqual(['afterwards']);
    const last = sink.newest('rum.session', 'rum.tab.id')[0]?.attributes;
    expect(last).toMatchObject({ 'rum.session.clicks': 3, 'rum.session.views': 2, 'rum.session.errors': 1 });
    expect([sumOf(sink, 'rum.delta.clicks'), sumOf(sink, 'rum.delta.views'), sumOf(sink, 'rum.delta.errored')]).toEqual(
      [3, 2, 1]
    );
    expect(sumOf(sink, 'rum.delta.loads')).toBe(2);
    expect(sink.events('session.start')).toHaveLength(1);
  });

  test('an error in one tab sends what the others hold', async ({ open, sink, site }) => {
    const tab = await open({ init, body: '<button>x</button>' });
    const other = await tab.newTab();
    await other.goto(`${site.url}/other`);
    await other.evaluate("UserSessions.log('of the other tab')");
    await tab.evaluate("UserSessions.captureError(new Error('here'))");
    await expect.poll(() => sink.events(undefined).length, { timeout: 20_000 }).toBe(1);
    expect(sink.events('session.start')).toHaveLength(1);
  });
});

test('another user is another session, the same one is not, and a page may want otherwise', async ({
  open,
  sink,
  site,
}) => {
  const tab = await open();
  const first = await sessionOf(tab);
  await tab.evaluate("UserSessions.setUser({ id: 'anna' })");
  await tab.goto(`${site.url}/again`);
  await tab.evaluate("UserSessions.setUser({ id: 'anna', name: 'Anna' })");
  expect((await sessionOf(tab))?.id).toBe(first?.id);
  await tab.evaluate("UserSessions.clearUser(); UserSessions.setUser({ id: 'bert' })");
  const second = await sessionOf(tab);
  expect(second?.id).not.toBe(first?.id);
  await flush(tab);
  expect(sink.events('session.end').map(({ attributes: a }) => [a['session.id'], a['rum.session.end_reason']])).toEqual(
    [[first?.id, 'user_change']]
  );
  expect(sink.events('session.start')[1]?.attributes).toMatchObject({
    'session.id': second?.id ?? '',
    'session.previous_id': first?.id ?? '',
    'user.id': 'bert',
  });
  const users = sink.events('rum.view').map(({ attributes: a }) => [a['session.id'], a['user.id']]);
  expect(users.filter(([id]) => id === second?.id).every(([, user]) => user === 'bert')).toBe(true);
  expect(users.filter(([id]) => id === first?.id).some(([, user]) => user === 'bert')).toBe(false);

  site.pages['/'] = html({ endpoint: sink.url, init: 'newSessionOnUserChange: false' });
  await tab.goto(site.url);
  await tab.evaluate("UserSessions.setUser({ id: 'carl' })");
  expect((await sessionOf(tab))?.id).toBe(second?.id);
  // Whose session it is can be told apart, yet nobody's name is stored.
  expect(await tab.evaluate('JSON.stringify(localStorage) + JSON.stringify(sessionStorage)')).not.toMatch(
    /anna|bert|carl/i
  );
});

test('an OpenTelemetry instrumentation writes through the SDK, into the session', async ({ open, sink }) => {
  const code = await bundle({
    source: `
    import { UserInteractionInstrumentation } from '@opentelemetry/instrumentation-user-interaction';
    window.instrumentations = [new UserInteractionInstrumentation({ eventNames: ['click'] })];`,
  });
  const tab = await open({
    before: `<script>${code.replaceAll('</script', '<\\/script')}</script>`,
    init: 'instrumentations',
    body: '<button id="go">Go</button><script>go.addEventListener("click", () => { document.title = "went"; })</script>',
  });
  const session = await sessionOf(tab);
  await tab.click('#go');
  await flush(tab);
  const [span] = sink.spans.filter(({ scope }) => scope.name === '@opentelemetry/instrumentation-user-interaction');
  expect(span?.name).toBe('click');
  expect(span?.attributes).toMatchObject({ 'session.id': session?.id ?? '', target_xpath: '//*[@id="go"]' });
  // This one wraps the SDK's listener too: whether the click is open by then is up to the order of the two.
  const [action] = sink.events('rum.action');
  const [view] = sink.newest('rum.view', 'rum.view.id');
  expect([action?.traceId, view?.traceId]).toContain(span?.traceId);
  await tab.evaluate('UserSessions.shutdown()');
  const before = sink.spans.length;
  await tab.click('#go');
  await tab.wait(300);
  expect(sink.spans).toHaveLength(before);
});

test('baggage names the session where a traceparent goes, when the page wants it', async ({ open, site }) => {
  const tab = await open({ init: 'baggage: true' });
  const session = await sessionOf(tab);
  await tab.evaluate("fetch('/api/items', { headers: { baggage: 'own=1' } })");
  const headers = site.seen.find(({ path }) => path === '/api/items')?.headers;
  expect(headers?.['baggage']).toBe(`own=1, session.id=${session?.id}`);
  expect(headers?.['traceparent']).toMatch(/-01$/);
});

test('offline nothing is tried; online again everything goes', async ({ open, sink }) => {
  const tab = await open({
    before: () => {
      Object.defineProperty(navigator, 'onLine', { get: () => !(window as { offline?: boolean }).offline });
      (window as { offline?: boolean }).offline = true;
    },
  });
  await flush(tab);
  await tab.wait(5500);
  expect(sink.requests).toEqual([]);
  await tab.evaluate("window.offline = false; dispatchEvent(new Event('online'))");
  await expect.poll(() => sink.events('session.start').length).toBe(1);
  expect(sink.events('session.start')).toHaveLength(1);
});
