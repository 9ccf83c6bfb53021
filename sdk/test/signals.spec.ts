import { expect, flush, test } from './support/fixtures';

const HEX16 = /^[0-9a-f]{16}$/;
const HEX32 = /^[0-9a-f]{32}$/;

test('a page load is a session, a view with its load span, and spans of what it loaded', async ({
  open,
  sink,
  site,
  engineName,
}) => {
  const tab = await open({
    path: '/products/4711?utm_source=letter&token=secret#section',
    body: '<link rel="stylesheet" href="/style.css"><h1>Hello</h1><img src="/pic.gif?key=secret">',
  });
  await flush(tab);

  const [start] = sink.events('session.start');
  expect(start?.attributes['session.id']).toMatch(HEX32);
  expect(start?.attributes['rum.tab.id']).toMatch(HEX16);
  expect(start?.attributes['user_agent.original']).toContain('Mozilla');
  expect(start?.attributes['session.previous_id']).toBeUndefined();
  expect(start?.attributes['rum.view.name']).toBe('/products/:id');
  expect(start?.resource).toMatchObject({
    'service.name': 'test-web',
    'service.version': '1.2.3',
    'deployment.environment.name': 'test',
    'telemetry.sdk.language': 'webjs',
    'telemetry.sdk.name': '@opensessions/browser-sdk',
    'telemetry.distro.name': '@opensessions/browser-sdk',
    'user_agent.name': { chromium: 'Chrome', firefox: 'Firefox', webkit: 'Safari' }[engineName],
    'os.name': 'Linux',
    'rum.device.type': 'desktop',
    'browser.mobile': false,
    'rum.stream': 'sessions',
  });
  expect(start?.resource['telemetry.sdk.version']).toMatch(/^0\./);
  expect(start?.resource['service.instance.id']).toBeUndefined();

  const [view] = sink.newest('rum.view', 'rum.view.id');
  expect(view?.resource['rum.stream']).toBeUndefined();
  expect(view?.attributes).toMatchObject({
    'session.id': start?.attributes['session.id'] ?? '',
    'rum.view.name': '/products/:id',
    'browser.document.url.full': `${site.url}/products/4711?utm_source=letter&token=REDACTED#section`,
    'rum.view.loading_type': 'initial_load',
    'rum.view.url_params': 'utm_source=letter&token=REDACTED',
    'rum.utm.source': 'letter',
    'rum.view.is_active': true,
    'rum.view.resources': 4,
    'rum.view.errors': 0,
  });
  const load = sink.spans.find(({ spanId }) => spanId === view?.spanId);
  expect(load).toMatchObject({ name: 'documentLoad', traceId: view?.traceId });
  expect(load?.parentSpanId ?? '').toBe('');
  const loadingTime = Number(view?.attributes['rum.view.loading_time']);
  expect(loadingTime).toBeGreaterThan(0);
  expect(Math.abs((load?.end ?? 0) - (load?.start ?? 0) - loadingTime)).toBeLessThan(2);
  const timing = await tab.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { loadEnd: entry?.loadEventEnd ?? 0, origin: performance.timeOrigin };
  });
  expect(loadingTime).toBeGreaterThanOrEqual(Math.floor(timing.loadEnd));
  expect(Math.abs((load?.start ?? 0) - timing.origin)).toBeLessThan(50);

  const resources = sink.spans.filter(({ attributes }) => attributes['rum.resource.id']);
  expect(resources.map(({ attributes }) => attributes['rum.resource.type']).sort()).toEqual([
    'document',
    'image',
    'script',
    'stylesheet',
  ]);
  const tellsStatus = await tab.evaluate("'responseStatus' in PerformanceResourceTiming.prototype");
  for (const span of resources) {
    expect(span).toMatchObject({ traceId: view?.traceId, parentSpanId: view?.spanId });
    expect(span.attributes).toMatchObject({
      'http.request.method': 'GET',
      'rum.view.id': view?.attributes['rum.view.id'] ?? '',
    });
    expect(span.attributes['http.response.status_code']).toBe(tellsStatus ? 200 : undefined);
    expect(span.attributes['rum.resource.transfer_size']).toBeGreaterThan(0);
    const phases = Object.entries(span.attributes).filter(([name]) => name.startsWith('rum.timing.'));
    expect(phases).toHaveLength(7);
    const sum = phases.reduce((total, [, value]) => total + Number(value), 0);
    expect(Math.abs(sum - (span.end - span.start))).toBeLessThan(1);
  }
  const image = resources.find(({ attributes }) => attributes['rum.resource.type'] === 'image');
  expect(image?.attributes['url.full']).toBe(`${site.url}/pic.gif?key=REDACTED`);

  const [document] = sink.newest('rum.session', 'rum.tab.id');
  expect(document?.attributes).toMatchObject({
    'rum.session.views': 1,
    'rum.session.page_loads': 1,
    'rum.session.resources': 4,
    'rum.session.errors': 0,
    'rum.session.first_view': '/products/:id',
    'rum.session.pages': ',/products/:id,',
    'rum.session.has_replay': false,
    'rum.delta.views': 1,
    'rum.delta.loads': 1,
    'rum.delta.loading_time': loadingTime,
  });
  expect(document?.attributes['rum.delta.errors']).toBeUndefined();
  expect(sink.bodies.join()).not.toContain('secret');
  expect(sink.events('browser.web_vital').map(({ attributes }) => attributes['browser.web_vital.name'])).toEqual(
    expect.arrayContaining(['ttfb', 'fcp'])
  );
  for (const { headers } of sink.requests) {
    expect(headers['content-type']).toBe('application/json');
  }
});

test('a click is an action with a span, and parent of the requests it causes', async ({ open, sink, site }) => {
  const tab = await open({
    body: `<div class="product"><button class="add">Add to <b>cart</b></button></div>
<script>document.querySelector('button').onclick = async () => { await fetch('/api/cart?id=7&wait=30', { method: 'post', body: 'x' }); document.body.append('done'); };</script>`,
  });
  await tab.wait(400);
  await tab.click('button');
  await flush(tab);

  const [action, ...more] = sink.events('rum.action');
  expect(more).toEqual([]);
  expect(action?.attributes).toMatchObject({
    'rum.action.type': 'click',
    'rum.action.name': 'Add to cart',
    'rum.action.name_source': 'text',
    'rum.action.target': 'body>div.product>button.add',
    'rum.action.resources': 1,
    'rum.action.errors': 0,
  });
  expect(action?.attributes['rum.action.frustrations']).toBeUndefined();
  expect(action?.body).toBe('Click on Add to cart');
  const span = sink.spans.find(({ spanId }) => spanId === action?.spanId);
  expect(span).toMatchObject({ name: 'rum.action', traceId: action?.traceId });
  expect(span?.attributes['rum.action.id']).toBe(action?.attributes['rum.action.id']);
  expect(
    Math.abs((span?.end ?? 0) - (span?.start ?? 0) - Number(action?.attributes['rum.action.duration']))
  ).toBeLessThan(1);
  expect(action?.time).toBe(span?.start);

  const request = sink.spans.find(({ name }) => name === 'POST');
  expect(request).toMatchObject({ kind: 3, traceId: span?.traceId, parentSpanId: span?.spanId });
  expect(request?.attributes).toMatchObject({
    'rum.action.id': action?.attributes['rum.action.id'] ?? '',
    'rum.resource.type': 'fetch',
    'url.full': `${site.url}/api/cart?id=REDACTED&wait=REDACTED`,
    'http.request.method': 'POST',
    'http.response.status_code': 200,
    'rum.resource.initiator': 'fetch',
  });
  expect(request?.attributes['rum.timing.request']).toBeGreaterThan(0);
  const seen = site.seen.find(({ path }) => path === '/api/cart');
  expect(seen?.headers['traceparent']).toBe(`00-${request?.traceId}-${request?.spanId}-01`);
  expect(seen?.body).toBe('x');
  expect(sink.newest('rum.session', 'rum.tab.id')[0]?.attributes).toMatchObject({
    'rum.session.actions': 1,
    'rum.session.clicks': 1,
  });
});

test('route changes are views, query changes are not, and the page may name them', async ({ open, sink }) => {
  const tab = await open({ body: '<p id="text">x</p>' });
  await tab.wait(300);
  await tab.evaluate(() => {
    history.pushState({}, '', '/cart');
    history.replaceState({}, '', '/cart?step=1');
    document.body.append('cart');
  });
  await tab.wait(300);
  await tab.evaluate(() => history.replaceState({}, '', '/cart?step=2'));
  await tab.evaluate(() => (location.hash = '#/orders/99'));
  await tab.wait(300);
  await tab.evaluate(() => history.back());
  await tab.wait(300);
  await tab.evaluate("UserSessions.startView('dialog')");
  await flush(tab);

  const views = sink.newest('rum.view', 'rum.view.id');
  expect(
    views.map(({ attributes }) => [
      attributes['rum.view.name'],
      attributes['rum.view.loading_type'],
      attributes['rum.view.is_active'],
    ])
  ).toEqual([
    ['/', 'initial_load', false],
    ['/cart', 'route_change', false],
    ['/orders/:id', 'route_change', false],
    ['/cart', 'route_change', false],
    ['dialog', 'manual', true],
  ]);
  expect(new Set(views.map(({ traceId }) => traceId)).size).toBe(5);
  const spans = sink.spans.filter(({ name }) => name === 'rum.view.load');
  expect(spans.map(({ traceId }) => traceId).sort()).toEqual(
    views
      .slice(1)
      .map(({ traceId }) => traceId)
      .sort()
  );
  // Not the 300 ms that the view was open.
  expect(views[1]?.attributes['rum.view.loading_time']).toBeLessThan(290);
  expect(views[1]?.attributes['rum.view.time_spent']).toBeGreaterThanOrEqual(290);
  expect(sink.newest('rum.session', 'rum.tab.id')[0]?.attributes).toMatchObject({
    'rum.session.views': 5,
    'rum.session.page_loads': 1,
    'rum.session.pages': ',/,/cart,/orders/:id,dialog,',
    'rum.session.last_view': 'dialog',
  });
});

test('XMLHttpRequest: spans, traceparent, failures', async ({ open, sink, site }) => {
  const tab = await open();
  await tab.wait(300);
  const text = await tab.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const xhr = new XMLHttpRequest();
        // It takes its time, as Firefox tells whole milliseconds: an answer within one would have no request time.
        xhr.open('PUT', '/api/items?wait=30');
        xhr.setRequestHeader('x-own', 'kept');
        xhr.onload = () => {
          const failing = new XMLHttpRequest();
          failing.open('GET', '/api/503');
          failing.onloadend = () => resolve(xhr.responseText);
          failing.send();
        };
        xhr.send('payload');
      })
  );
  await flush(tab);
  expect(text).toBe('{"body":"payload"}');
  const put = sink.spans.find(({ name }) => name === 'PUT');
  expect(put?.attributes).toMatchObject({ 'rum.resource.type': 'xhr', 'http.response.status_code': 200 });
  expect(put?.attributes['rum.timing.request']).toBeGreaterThan(0);
  const seen = site.seen.find(({ path }) => path === '/api/items');
  expect(seen?.headers).toMatchObject({ 'x-own': 'kept', traceparent: `00-${put?.traceId}-${put?.spanId}-01` });
  expect(sink.events('exception').map(({ attributes }) => attributes['http.response.status_code'])).toEqual([503]);
  expect(sink.newest('rum.session', 'rum.tab.id')[0]?.attributes['rum.session.resources']).toBe(4);
});

test('user, labels, custom actions and logs', async ({ open, sink }) => {
  const tab = await open();
  await tab.evaluate(`
    UserSessions.setUser({ id: 'u-1', name: 'Ana', email: 'ana@example.com' });
    UserSessions.setLabel('team', 'checkout');
    UserSessions.addAction('paid', { amount: 12.5 });
    UserSessions.log('stock is low', { 'shop.stock': 3 }, 'warn');
    UserSessions.clearUser();
    UserSessions.log('nobody');
  `);
  await flush(tab);
  const common = { 'user.id': 'u-1', 'user.name': 'Ana', 'user.email': 'ana@example.com', 'label.team': 'checkout' };
  expect(sink.events('rum.action')[0]?.attributes).toMatchObject({
    ...common,
    'rum.action.type': 'custom',
    'rum.action.name': 'paid',
    amount: 12.5,
  });
  const [warning, nobody] = sink.events(undefined);
  expect(warning).toMatchObject({ body: 'stock is low', severity: 13 });
  expect(warning?.attributes).toMatchObject({ ...common, 'shop.stock': 3 });
  expect(nobody?.attributes['user.id']).toBeUndefined();
});
