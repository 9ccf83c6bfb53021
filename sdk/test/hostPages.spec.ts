import { test } from './support/compare';
import { expect, flush } from './support/fixtures';

test('nothing of the page is changed but fetch, XMLHttpRequest and the History API, and nobody can tell', async ({
  compare,
}) => {
  const seen = await compare({
    script: () => {
      const methods: unknown[] = [
        window.fetch,
        XMLHttpRequest.prototype.open,
        XMLHttpRequest.prototype.send,
        XMLHttpRequest.prototype.setRequestHeader,
        history.pushState,
        history.replaceState,
        EventTarget.prototype.addEventListener,
        EventTarget.prototype.removeEventListener,
        window.setTimeout,
        Promise.prototype.then,
        navigator.sendBeacon,
        window.onerror,
        window.onunhandledrejection,
        console.error,
      ];
      return {
        texts: methods.map(String),
        names: methods.map((method) => (typeof method === 'function' ? [method.name, method.length] : null)),
        globals: Object.getOwnPropertyNames(window)
          .filter((name) => !/^(UserSessions|diagnostics)$/.test(name))
          .sort(),
        attributes: document.documentElement.outerHTML.replace(/<script[^]*?<\/script>|\s+/g, ''),
        cookie: document.cookie,
      };
    },
  });
  expect(seen.with).toEqual(seen.without);
  expect(seen.with.texts[0]).toContain('native code');
});

test('a fetch and a history that cannot be patched are left alone, and the rest is still recorded', async ({
  compare,
  tab,
  sink,
}) => {
  const seen = await compare({
    before: () => {
      const w = window as unknown as { kept: unknown[] };
      Object.defineProperty(window, 'fetch', { value: window.fetch, writable: false, configurable: false });
      Object.freeze(XMLHttpRequest.prototype);
      Object.freeze(history);
      w.kept = [window.fetch, XMLHttpRequest.prototype.open, history.pushState];
    },
    script: async () => {
      const w = window as unknown as { kept: unknown[]; pageErrors: string[] };
      const same = [window.fetch, XMLHttpRequest.prototype.open, history.pushState].map((now, i) => now === w.kept[i]);
      const answer: unknown = await (await fetch('/api/frozen', { method: 'POST', body: 'x' })).json();
      history.pushState({ step: 1 }, '', '/frozen');
      return { same, answer, path: location.pathname, state: history.state as unknown, errors: w.pageErrors };
    },
  });
  expect(seen.with).toEqual(seen.without);
  expect(seen.with).toMatchObject({ same: [true, true, true], answer: { body: 'x' }, path: '/frozen', errors: [] });
  await flush(tab);
  expect(sink.spans.filter(({ attributes }) => attributes['rum.resource.type'] === 'fetch')).toHaveLength(1);
  expect(sink.events('session.start')).toHaveLength(1);
});

test('a framework that wrapped history and fetch before, and one that does later, keep working', async ({
  compare,
  sink,
}) => {
  const seen = await compare({
    before: () => {
      const w = window as unknown as { calls: string[]; wrap(name: string): void };
      w.calls = [];
      w.wrap = (name) => {
        const { pushState } = history;
        history.pushState = function (...args) {
          w.calls.push(`${name} pushState ${String(args[2])} ${this === history}`);
          pushState.apply(this, args);
          return name as unknown as void;
        };
        const before = window.fetch;
        window.fetch = function (this: unknown, ...args: Parameters<typeof fetch>) {
          if (String(args[0]).startsWith('/')) {
            w.calls.push(`${name} fetch ${String(args[0])}`);
          }
          return before.apply(this as Window, args);
        };
      };
      w.wrap('early');
    },
    script: async () => {
      const w = window as unknown as {
        calls: string[];
        wrap(name: string): void;
        UserSessions?: { shutdown(): Promise<void> };
      };
      w.wrap('late');
      const use = async (path: string): Promise<unknown[]> => {
        const answered: unknown = history.pushState({}, '', path);
        return [answered, (await fetch(`/api${path}`)).status, location.pathname];
      };
      const running = await use('/one');
      await w.UserSessions?.shutdown();
      const stopped = await use('/two');
      return { running, stopped, calls: w.calls };
    },
  });
  expect(seen.with).toEqual(seen.without);
  expect(seen.with.running).toEqual(['late', 200, '/one']);
  expect(seen.with.calls).toHaveLength(8);
  const names = sink.newest('rum.view', 'rum.view.id').map(({ attributes }) => attributes['rum.view.name']);
  expect(names).toEqual(['/with', '/one']);
});

test('listeners with signal, once and both capture modes run as without the SDK', async ({ compare }) => {
  const seen = await compare({
    body: '<div id="outer"><button id="inner">x</button></div>',
    script: () => {
      const order: string[] = [];
      const outer = document.querySelector('#outer') as HTMLElement;
      const inner = document.querySelector('#inner') as HTMLElement;
      const gone = new AbortController();
      const same = (): void => void order.push('same');
      for (const [name, target] of Object.entries({ window, document, outer, inner })) {
        target.addEventListener('click', () => order.push(`${name} bubble`));
        target.addEventListener('click', () => order.push(`${name} capture`), true);
        target.addEventListener('click', () => order.push(`${name} once`), { once: true });
        target.addEventListener('click', () => order.push(`${name} aborted`), { signal: gone.signal });
        target.addEventListener('click', { handleEvent: () => order.push(`${name} object`) });
      }
      inner.addEventListener('click', same);
      inner.addEventListener('click', same);
      inner.addEventListener('click', same, true);
      inner.removeEventListener('click', same, true);
      outer.addEventListener('click', (event) => event.target === inner && event.stopPropagation(), { passive: true });
      inner.click();
      gone.abort();
      order.push('again');
      inner.click();
      const prevented = new Event('click', { cancelable: true, bubbles: true });
      inner.addEventListener('click', (event) => event.preventDefault());
      return { order, dispatched: inner.dispatchEvent(prevented), prevented: prevented.defaultPrevented };
    },
  });
  expect(seen.with).toEqual(seen.without);
  expect(seen.with.order.filter((call) => call === 'same')).toHaveLength(3);
});
