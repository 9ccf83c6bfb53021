import { expect, flush, test } from './support/fixtures';

// Playwright forbids Chromium to prerender, and the other engines cannot: the page says so of itself.
test('a page that is prerendered is a visit only once it is shown, and its times count from there', async ({
  open,
  sink,
}) => {
  const tab = await open({
    body: '<p>Hello</p>',
    before: () => {
      let shown = 0;
      Object.defineProperty(Document.prototype, 'prerendering', { get: () => !shown, configurable: true });
      Object.defineProperty(PerformanceNavigationTiming.prototype, 'activationStart', { get: () => shown });
      Object.assign(window, {
        show: () => {
          shown = performance.now();
          document.dispatchEvent(new Event('prerenderingchange'));
          return shown;
        },
      });
    },
  });
  await tab.wait(1500);
  expect(await tab.evaluate('UserSessions.getSession()')).toBeUndefined();
  expect(await tab.evaluate('localStorage.length')).toBe(0);
  expect(sink.requests).toEqual([]);

  const shown = await tab.evaluate<number>('show()');
  const origin = await tab.evaluate<number>('performance.timeOrigin');
  await flush(tab);
  const [view] = sink.newest('rum.view', 'rum.view.id');
  expect(Math.abs(Number(view?.attributes['rum.view.start_ms']) - (origin + shown))).toBeLessThan(50);
  expect(view?.attributes['rum.view.loading_type']).toBe('initial_load');
  // What was loaded before it was shown costs the visitor nothing.
  expect(Number(view?.attributes['rum.view.loading_time'])).toBeLessThan(1000);
  const [start] = sink.events('session.start');
  expect(Math.abs(Number(start?.attributes['rum.session.start_ms']) - (origin + shown))).toBeLessThan(50);
});
