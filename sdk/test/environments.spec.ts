import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../scripts/bundle.mjs';
import { DIST } from './support/dist';
import { expect, flush, html, test } from './support/fixtures';
import type { Sink } from './support/sink';
import type { Tab } from './support/tab';

const MODULES = join(import.meta.dirname, '../../node_modules');
const ZONE = readFileSync(join(MODULES, 'zone.js/bundles/zone.umd.js'), 'utf8');
const BODY =
  '<button>Save</button><script>document.querySelector("button").onclick = () => { document.title = "saved"; };</script>';

/** Uses a page as a visitor does, and expects that it arrives: a session, two views, a click, a request, an error. */
async function expectTheUsual(tab: Tab, sink: Sink): Promise<void> {
  await tab.until("document.querySelector('button')");
  await tab.wait(400);
  await tab.click('button');
  await tab.wait(300);
  await tab.evaluate(async () => {
    await fetch('/api/items');
    setTimeout(() => {
      throw new Error('as planned');
    });
    history.pushState({}, '', '/cart');
  });
  await flush(tab);
  expect(sink.events('session.start')).toHaveLength(1);
  expect(new Set(sink.events('rum.session').map(({ attributes }) => attributes['session.id'])).size).toBe(1);
  expect(sink.newest('rum.view', 'rum.view.id').map(({ attributes }) => attributes['rum.view.name'])).toEqual([
    '/',
    '/cart',
  ]);
  expect(sink.events('rum.action').map(({ attributes }) => attributes['rum.action.name'])).toEqual(['Save']);
  expect(sink.events('exception').map(({ attributes }) => attributes['exception.message'])).toEqual(['as planned']);
  await expect.poll(() => sink.spans.filter(({ name }) => name === 'GET').length).toBe(1);
  expect(sink.newest('rum.session', 'rum.tab.id')[0]?.attributes).toMatchObject({
    'rum.session.views': 2,
    'rum.session.errors': 1,
  });
  expect(await tab.evaluate('pageErrors.length')).toBe(1);
  expect(await tab.evaluate('diagnostics')).toEqual([]);
}

for (const when of ['before', 'after'] as const) {
  test(`with Zone.js loaded ${when} the SDK everything arrives, and zones stay what they are`, async ({
    open,
    site,
    sink,
  }) => {
    site.routes['/zone.js'] = (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(ZONE);
    const script = '<script src="/zone.js"></script>';
    const tab = await open(when === 'before' ? { before: script, body: BODY } : { body: script + BODY });
    const zones = await tab.evaluate(async () => {
      interface ZoneLike {
        name: string;
        fork(spec: object): ZoneLike;
        run<T>(fn: () => T): T;
      }
      const { Zone } = window as unknown as { Zone: { current: ZoneLike } };
      const names: string[] = [];
      const tasks = new Set<string>();
      let macroTasks = false;
      const zone = Zone.current.fork({
        name: 'page',
        onScheduleTask(
          delegate: { scheduleTask(...args: unknown[]): unknown },
          _at: unknown,
          target: unknown,
          task: { source: string }
        ) {
          tasks.add(task.source);
          return delegate.scheduleTask(target, task);
        },
        onHasTask(
          delegate: { hasTask(...args: unknown[]): unknown },
          _at: unknown,
          target: unknown,
          state: { macroTask: boolean }
        ) {
          macroTasks = state.macroTask;
          return delegate.hasTask(target, state);
        },
      });
      // Without `await`: the browser's own goes on outside of every zone.
      await zone.run(() =>
        fetch('/api/zoned').then((response) => {
          names.push(Zone.current.name);
          return response.text();
        })
      );
      await zone.run(
        () =>
          new Promise((resolve) => {
            const xhr = new XMLHttpRequest();
            xhr.onload = () => {
              names.push(Zone.current.name);
              resolve(undefined);
            };
            xhr.open('GET', '/api/zoned');
            xhr.send();
          })
      );
      zone.run(() => {
        history.pushState({}, '', '/');
        const { UserSessions } = window as unknown as { UserSessions: { addAction(name: string): void } };
        UserSessions.addAction('custom');
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { names, macroTasks, timers: [...tasks].filter((source) => /timeout|interval/i.test(source)) };
    });
    // The page's callbacks run in its zone, and nothing of the SDK's does: Angular would wait for it, and check for changes.
    expect(zones).toEqual({ names: ['page', 'page'], macroTasks: false, timers: [] });
    await flush(tab);
    await expect.poll(() => sink.spans.filter(({ name }) => name === 'GET').length).toBe(2);
    sink.records.length = sink.spans.length = 0;
    await tab.reload();
    await tab.evaluate("history.replaceState({}, '', '/'); UserSessions.endSession()");
    await tab.click('button');
    await flush(tab);
    expect(sink.events('session.start')).toHaveLength(1);
    expect(sink.events('rum.action').map(({ attributes }) => attributes['rum.action.name'])).toEqual(['Save']);
    expect(await tab.evaluate('pageErrors')).toEqual([]);
  });
}

test('a frame of the same origin with its own SDK is in the one session', async ({ open, site, sink }) => {
  site.pages['/frame'] = html({ endpoint: sink.url, body: '<p>frame</p>' });
  const tab = await open({ body: '<button>Save</button><iframe src="/frame"></iframe>' });
  const sessions = await tab.evaluate(async () => {
    interface Sdk {
      getSession(): { id: string; tabId: string };
      captureError(error: unknown): void;
      flush(): Promise<void>;
    }
    const both = [window, document.querySelector('iframe')?.contentWindow].map(
      (frame) => (frame as unknown as { UserSessions: Sdk }).UserSessions
    );
    both[1]?.captureError(new Error('in the frame'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await Promise.all(both.map((sdk) => sdk.flush()));
    return both.map((sdk) => sdk.getSession());
  });
  expect(sessions[1]?.id).toBe(sessions[0]?.id);
  expect(sessions[1]?.tabId).not.toBe(sessions[0]?.tabId);
  expect(sink.events('session.start')).toHaveLength(1);
  const documents = sink.newest('rum.session', 'rum.tab.id');
  expect(documents.map(({ attributes }) => attributes['session.id'])).toEqual(sessions.map(({ id }) => id));
  const errors = documents.map(({ attributes }) => Number(attributes['rum.session.errors']));
  expect(errors.sort()).toEqual([0, 1]);
  expect(sink.events('exception')).toHaveLength(1);
});

test('imported in a module worker it does nothing and does not throw', async ({ open, site, sink }) => {
  const code = await bundle(
    {
      source: `import * as sdk from ${JSON.stringify(join(DIST, 'index.js'))};
        try {
          sdk.init({ serviceName: 'worker', endpoint: ${JSON.stringify(sink.url)} });
          sdk.setUser({ id: 'u' }); sdk.log('x'); sdk.captureError(new Error('x')); sdk.startView('x');
          sdk.flush().then(() => sdk.shutdown()).then(() => postMessage([typeof sdk.init, String(sdk.getSession())]));
        } catch (error) { postMessage(String(error)); }`,
    },
    { format: 'esm' }
  );
  site.routes['/worker.js'] = (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(code);
  site.routes['/classic.js'] = (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(
      `importScripts('/sdk.js'); UserSessions.init({ serviceName: 'worker', endpoint: '${sink.url}' });
       postMessage([typeof UserSessions.init, String(UserSessions.getSession())]);`
    );
  const tab = await open();
  await flush(tab);
  const told = await tab.evaluate(() => {
    const ask = (path: string, options?: WorkerOptions): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const worker = new Worker(path, options);
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
      });
    return Promise.all([ask('/worker.js', { type: 'module' }), ask('/classic.js')]);
  });
  expect(told).toEqual([
    ['function', 'undefined'],
    ['function', 'undefined'],
  ]);
  await flush(tab);
  expect([...sink.records, ...sink.spans].every(({ resource }) => resource['service.name'] === 'test-web')).toBe(true);
});

/** What older and stricter browsers do not have, each removed before the SDK starts. */
const REMOVALS: Record<string, () => void> = {
  'without PerformanceObserver': () => {
    Reflect.deleteProperty(window, 'PerformanceObserver');
  },
  'without any type of PerformanceObserver': () => {
    Object.defineProperty(PerformanceObserver, 'supportedEntryTypes', { value: undefined });
  },
  'without the types of entries that Firefox and Safari lack': () => {
    const some = PerformanceObserver.supportedEntryTypes.filter((type) =>
      /^(mark|measure|navigation|resource)$/.test(type)
    );
    Object.defineProperty(PerformanceObserver, 'supportedEntryTypes', { value: some });
  },
  'without locks, user agent data, beacons and reports': () => {
    for (const name of ['locks', 'userAgentData', 'sendBeacon']) {
      Object.defineProperty(Navigator.prototype, name, { value: undefined, configurable: true });
    }
    for (const name of [
      'ReportingObserver',
      'navigation',
      'NavigateEvent',
      'CompressionStream',
      'requestIdleCallback',
    ]) {
      Object.defineProperty(window, name, { value: undefined, configurable: true, writable: true });
    }
  },
  'without MutationObserver': () => {
    Reflect.deleteProperty(window, 'MutationObserver');
  },
  'without random values and a time zone': () => {
    Object.defineProperty(Crypto.prototype, 'getRandomValues', { value: undefined });
    Object.defineProperty(window, 'Temporal', { value: undefined });
    Intl.DateTimeFormat.prototype.resolvedOptions = () => {
      throw new RangeError('no time zone');
    };
  },
  'without crypto': () => {
    Object.defineProperty(window, 'crypto', { value: undefined });
  },
};

for (const [name, before] of Object.entries(REMOVALS)) {
  test(`${name} sessions, views, clicks, requests and errors arrive`, async ({ open, sink }) => {
    const tab = await open({ before, body: BODY });
    await expectTheUsual(tab, sink);
    const [document] = sink.newest('rum.session', 'rum.tab.id');
    const reportsLongTasks = await tab.evaluate(
      "typeof PerformanceObserver === 'function' && !!PerformanceObserver.supportedEntryTypes?.includes('longtask')"
    );
    // Absent, not 0, where nobody can know.
    expect('rum.session.blocking_time' in (document?.attributes ?? {})).toBe(reportsLongTasks);
    const ids = new Set(sink.events('session.start').map(({ attributes }) => attributes['session.id']));
    expect([...ids].every((id) => /^(?!0+$)[\da-f]{32}$/.test(String(id)))).toBe(true);
  });
}
