import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, flush, test } from './support/fixtures';
import type { SeenRecord, Sink } from './support/sink';

const views = (sink: Sink): SeenRecord[] =>
  sink
    .newest('rum.view', 'rum.view.id')
    .sort((a, b) => Number(a.attributes['rum.view.start_ms']) - Number(b.attributes['rum.view.start_ms']));
const names = (sink: Sink): unknown[] => views(sink).map(({ attributes }) => attributes['rum.view.name']);
const pages = (sink: Sink): unknown => sink.newest('rum.session', 'rum.tab.id')[0]?.attributes['rum.session.pages'];

/** As in engines without the Navigation API, or with something else of that name. */
const WITHOUT_NAVIGATION = `<nav id="other"></nav><script>
Object.defineProperty(window, 'navigation', { value: document.getElementById('other'), configurable: true });
const push = history.pushState;
history.pushState = function wrapped(...args) { push.apply(this, args); return 'answer'; };
window.before = [history.pushState, history.replaceState];
</script>`;

for (const [how, before] of [
  ['by the Navigation API, or History where there is none', ''],
  ['by History alone, which a framework wrapped first', WITHOUT_NAVIGATION],
] as const) {
  test(`route changes, ${how}: each is one view, however it was made`, async ({ open, sink }) => {
    const tab = await open({ before });
    await tab.wait(300);
    const act = async (script: string): Promise<void> => {
      await tab.evaluate(script);
      await tab.wait(150);
    };
    await act("{ history.pushState({}, '', '/cart') }");
    // A router that sends on at once, and a name of the page's own for where it ends.
    await act("{ history.pushState({}, '', '/checkout'); history.replaceState({}, '', '/checkout/4711?step=1') }");
    await act("{ history.replaceState({}, '', '/checkout/4711?step=2'); history.pushState({}, '', '#payment') }");
    await act("{ history.pushState({}, '', '/orders/1'); UserSessions.startView('Order'); }");
    await act("{ location.hash = '#/help' }");
    await act('{ history.back() }');
    await flush(tab);
    expect(names(sink)).toEqual(['/', '/cart', '/checkout/:id', 'Order', '/help', '/orders/:id']);
    expect(views(sink).map(({ attributes }) => attributes['rum.view.loading_type'])).toEqual([
      'initial_load',
      ...Array<string>(5).fill('route_change'),
    ]);
    expect(views(sink)[2]?.attributes).toMatchObject({
      'browser.document.url.full': expect.stringContaining('/checkout/4711?step=REDACTED'),
      'rum.view.url_params': 'step=REDACTED',
    });
    expect(pages(sink)).toBe(',/,/cart,/checkout/:id,Order,/help,/orders/:id,');
    const spans = sink.spans.filter(({ name }) => name === 'rum.view.load');
    expect(spans.map(({ attributes }) => attributes['rum.view.name'])).toContain('/checkout/:id');
    expect(spans.map(({ attributes }) => attributes['rum.view.name'])).not.toContain('/checkout');
  });
}

test('History is left alone where the Navigation API is, else the wrapper passes answers on and goes away', async ({
  open,
  engineName,
}) => {
  const tab = await open({ before: '<script>window.before = [history.pushState, history.replaceState];</script>' });
  const untouched = '[history.pushState, history.replaceState].every((method, i) => method === before[i])';
  expect(await tab.evaluate(untouched), engineName).toBe(await tab.evaluate("'navigation' in window"));

  const other = await (await open({ before: WITHOUT_NAVIGATION })).newTab();
  await other.goto(await tab.evaluate('location.href'));
  expect(await other.evaluate(untouched)).toBe(false);
  expect(await other.evaluate("history.pushState({}, '', '/next')")).toBe('answer');
  expect(await other.evaluate('history.pushState.name')).toBe('wrapped');
  await other.evaluate('UserSessions.shutdown()');
  expect(await other.evaluate(untouched)).toBe(true);
});

test('a navigation that the page intercepts is one view', async ({ open, sink }) => {
  const tab = await open();
  await tab.wait(300);
  // Engines without the API have nothing that could go around History.
  const how = await tab.evaluate<string>(`(async () => {
    if (!('navigation' in window)) { history.pushState({}, '', '/intercepted'); return 'history'; }
    navigation.addEventListener('navigate', (event) => event.canIntercept && event.intercept({ handler: async () => { document.body.append('there'); } }));
    await navigation.navigate('/intercepted').finished;
    return 'navigation';
  })()`);
  await flush(tab);
  expect(names(sink), how).toEqual(['/', '/intercepted']);
  expect(pages(sink)).toBe(',/,/intercepted,');
});

test('the page renames its view and marks moments of it', async ({ open, sink }) => {
  const tab = await open();
  await tab.evaluate("{ history.pushState({}, '', '/products/7') }");
  await tab.wait(200);
  await tab.evaluate("UserSessions.log('before')");
  await tab.evaluate(`{
    UserSessions.setViewName('Product');
    UserSessions.log('after');
    UserSessions.addTiming('hero shown!');
    UserSessions.addTiming('first', performance.now() - 100);
    UserSessions.addTiming('epoch', Date.now());
    UserSessions.addTiming('none', NaN);
    for (let i = 0; i < 30; i++) { UserSessions.addTiming('n' + i, 0); }
    UserSessions.startView('next');
  }`);
  await flush(tab);
  expect(names(sink)).toEqual(['/', 'Product', 'next']);
  expect(pages(sink)).toBe(',/,Product,next,');
  expect(sink.events(undefined).map(({ attributes }) => attributes['rum.view.name'])).toEqual([
    '/products/:id',
    'Product',
  ]);
  const attributes = views(sink)[1]?.attributes ?? {};
  const timing = (name: string): number => Number(attributes[`rum.view.timing.${name}`]);
  expect(timing('hero_shown_')).toBeGreaterThanOrEqual(200);
  expect(timing('hero_shown_') - timing('first')).toBeGreaterThanOrEqual(95);
  expect(Math.abs(timing('epoch') - timing('hero_shown_'))).toBeLessThan(50);
  expect(timing('n0')).toBe(0);
  expect(Object.keys(attributes).filter((name) => name.startsWith('rum.view.timing.'))).toHaveLength(20);
});

test('loading lasts as long as the page changes, in shadow trees too', async ({ open, sink }) => {
  const tab = await open({
    body: `<x-app></x-app><script>
const root = document.querySelector('x-app').attachShadow({ mode: 'open' });
root.innerHTML = '<main></main>';
const inner = root.firstChild.attachShadow({ mode: 'open' });
window.show = (path) => {
  history.pushState({}, '', path);
  const start = performance.now();
  const timer = setInterval(() => { inner.append('x'); if (performance.now() - start > 400) clearInterval(timer); }, 40);
};</script>`,
  });
  await tab.wait(500);
  await tab.evaluate("show('/slow')");
  await flush(tab);
  const [initial, slow] = views(sink).map(({ attributes }) => Number(attributes['rum.view.loading_time']));
  expect(initial).toBeGreaterThan(0);
  expect(slow).toBeGreaterThanOrEqual(400);
  expect(slow).toBeLessThan(800);
});

test('a page out of the back/forward cache is a view of its own, with its own rendering', async ({
  open,
  sink,
  site,
}) => {
  const tab = await open({
    body: '<h1>Hello</h1><script>addEventListener("pageshow", (e) => (window.restored = e.persisted));</script>',
  });
  await tab.wait(500);
  await tab.goto(`${site.url}/other`);
  await tab.wait(300);
  await tab.back();
  await tab.until("location.pathname === '/' && 'restored' in window");
  await tab.wait(500);
  const restored = await tab.evaluate<boolean>('restored');
  await tab.evaluate("UserSessions.startView('last')");
  await flush(tab);
  // Where the engine keeps no page (a flag, a driver), this is a load as any other.
  const types = ['initial_load', 'initial_load', restored ? 'bf_cache' : 'initial_load', 'manual'];
  expect(views(sink).map(({ attributes }) => attributes['rum.view.loading_type'])).toEqual(types);
  const fcp = sink
    .events('browser.web_vital')
    .filter(({ attributes }) => attributes['browser.web_vital.name'] === 'fcp')
    .at(-1);
  const paints = await tab.evaluate<boolean>("PerformanceObserver.supportedEntryTypes.includes('paint')");
  const view = views(sink)[2]?.attributes;
  expect(fcp?.attributes['rum.view.id']).toBe(paints ? view?.['rum.view.id'] : undefined);
  expect(view?.['rum.view.rendering_time'] !== undefined).toBe(paints);
});

test('a prerendered page begins when it is shown', async ({ open, sink, tab }) => {
  // Drivers keep Chromium from showing a page that it has prerendered, and the other engines prerender none: it is played.
  await open({
    body: '<h1>Hello</h1>',
    before: `<script>
let prerendering = true;
let activationStart = 0;
Object.defineProperty(Document.prototype, 'prerendering', { get: () => prerendering, configurable: true });
const read = performance.getEntriesByType.bind(performance);
performance.getEntriesByType = (type) => read(type).map((entry) => type !== 'navigation' ? entry : new Proxy(entry, {
  get: (target, name) => name === 'activationStart' ? activationStart : target[name],
}));
window.activate = () => {
  prerendering = false;
  activationStart = performance.now();
  document.dispatchEvent(new Event('prerenderingchange'));
  return performance.timeOrigin + activationStart;
};</script>`,
  });
  await tab.wait(1500);
  expect(await tab.evaluate('UserSessions.getSession()')).toBeUndefined();
  const shown = await tab.evaluate<number>('activate()');
  await tab.wait(700);
  await tab.evaluate("UserSessions.startView('last')");
  await flush(tab);
  expect(sink.events('session.start')).toHaveLength(1);
  const view = views(sink)[0]?.attributes;
  expect(view).toMatchObject({ 'rum.view.loading_type': 'initial_load', 'rum.view.resources': 2 });
  expect(Math.abs(Number(view?.['rum.view.start_ms']) - shown)).toBeLessThan(20);
  // It was all there.
  expect(view?.['rum.view.loading_time']).toBe(0);
  const load = sink.spans.find(({ name }) => name === 'documentLoad');
  expect(Math.abs((load?.start ?? 0) - shown)).toBeLessThan(20);
});

test('nothing of the SDK runs in a zone of zone.js, where History is wrapped too', async ({ open, sink }) => {
  const zone = readFileSync(createRequire(import.meta.url).resolve('zone.js'), 'utf8');
  const tab = await open({
    before: `<script>${zone.replaceAll('</script', '<\\/script')}</script>${WITHOUT_NAVIGATION}<script>
window.tasks = [];
window.inside = Zone.current.fork({
  name: 'app',
  onScheduleTask: (delegate, current, target, task) => { tasks.push(task.source); return delegate.scheduleTask(target, task); },
  onInvoke: (delegate, current, target, callback, self, args, source) => { tasks.push(source ?? 'run'); return delegate.invoke(target, callback, self, args, source); },
});</script>`,
    body: '<button>Go</button>',
  });
  await tab.wait(300);
  await tab.evaluate("inside.run(() => { history.pushState({}, '', '/zone'); document.body.append('changed'); })");
  await tab.wait(300);
  await tab.evaluate("inside.run(() => UserSessions.startView('mine'))");
  await tab.wait(300);
  await tab.click('button');
  await flush(tab);
  expect(names(sink)).toEqual(['/', '/zone', 'mine']);
  expect(sink.events('rum.action')).toHaveLength(1);
  expect(await tab.evaluate('tasks')).toEqual(['run', 'run']);
});

test.describe('out of sight', () => {
  test.use({ hides: true });

  test('a view that was out of sight while it loaded has no loading time', async ({ open, sink }) => {
    const tab = await open();
    await tab.wait(500);
    await tab.evaluate(`{
    history.pushState({}, '', '/hidden');
    window.timer = setInterval(() => document.body.append('x'), 40);
  }`);
    await tab.wait(100);
    await tab.hide();
    await tab.show();
    await tab.evaluate('clearInterval(timer)');
    await flush(tab);
    const hidden = views(sink)[1]?.attributes;
    expect(hidden?.['rum.view.name']).toBe('/hidden');
    expect(hidden).not.toHaveProperty(['rum.view.loading_time']);
  });

  test('CLS is of the view in which the page shifted, LCP of the one that was loaded', async ({ open, sink }) => {
    const tab = await open({ body: '<h1>Hello</h1><div id="space"></div><p>Some words</p>' });
    await tab.wait(700);
    await tab.evaluate("{ history.pushState({}, '', '/shifts') }");
    await tab.wait(700);
    await tab.evaluate("document.getElementById('space').style.height = '300px'");
    await tab.wait(700);
    await tab.evaluate("{ history.pushState({}, '', '/after') }");
    await tab.wait(300);
    const types = await tab.evaluate<string[]>('PerformanceObserver.supportedEntryTypes');
    await tab.hide();
    await expect.poll(() => sink.events('rum.session').length).toBeGreaterThan(0);
    const viewOf = (vital: string): unknown =>
      sink.events('browser.web_vital').find(({ attributes }) => attributes['browser.web_vital.name'] === vital)
        ?.attributes['rum.view.name'];
    expect(viewOf('cls')).toBe(types.includes('layout-shift') ? '/shifts' : undefined);
    expect(viewOf('lcp')).toBe(types.includes('largest-contentful-paint') ? '/' : undefined);
    expect(viewOf('fcp')).toBe(types.includes('paint') ? '/' : undefined);
  });
});

test('the name that the page gave a route stays when the next session begins on it', async ({ open, sink }) => {
  const tab = await open({ path: '/products/red-shoes', body: '<button>Save</button>' });
  await tab.evaluate("UserSessions.setViewName('/products/:slug'); UserSessions.endSession()");
  await tab.click('button');
  await flush(tab);
  const names = (): unknown[] =>
    sink.newest('rum.view', 'rum.view.id').map(({ attributes }) => attributes['rum.view.name']);
  await expect.poll(names).toEqual(['/products/:slug', '/products/:slug']);
});
