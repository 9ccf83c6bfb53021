import { test } from './support/compare';
import { expect } from './support/fixtures';
import { Site } from './support/site';
import type { SeenRequest } from './support/site';

/** What a server sees of requests, but for what the SDK may add. */
const asServed = (requests: SeenRequest[], path: string): unknown[] =>
  requests
    .filter((request) => request.path === path)
    .map(({ method, body, headers: { traceparent: _own, ...headers } }) => ({ method, body, headers }));

test('a fetch to an ignored URL gets the very arguments of the page', async ({ compare }) => {
  const stranger = await new Site().start();
  try {
    const seen = await compare({
      before: () => {
        const w = window as unknown as { passed: unknown[][]; native: typeof fetch };
        w.passed = [];
        w.native = window.fetch;
        window.fetch = function (this: unknown, ...args: unknown[]) {
          w.passed.push(args);
          return w.native.apply(this as Window, args as [string]);
        };
      },
      body: `<script>window.stranger = '${stranger.url}'</script>`,
      script: async () => {
        const w = window as unknown as { passed: unknown[][]; stranger: string };
        const request = new Request(`${w.stranger}/api/echo`, { method: 'POST', body: 'b', headers: { 'x-a': '1' } });
        const init = { headers: { 'x-b': '2' }, credentials: 'omit' as const };
        const answer: unknown = await (await fetch(request, init)).json();
        const opaque = await fetch(`${w.stranger}/api/opaque`, { mode: 'no-cors' });
        const own = new Request('/api/own', { mode: 'no-cors' });
        await fetch(own);
        return {
          answer,
          same: w.passed[0]?.[0] === request && w.passed[0][1] === init && w.passed[2]?.[0] === own,
          counts: w.passed.map((args) => args.length),
          used: request.bodyUsed,
          opaque: [opaque.type, opaque.status],
        };
      },
    });
    expect(seen.with).toEqual(seen.without);
    expect(seen.with).toMatchObject({ answer: { body: 'b' }, same: true, opaque: ['opaque', 0] });
    const [without, with_] = asServed(
      stranger.seen.filter(({ method }) => method === 'POST'),
      '/api/echo'
    );
    expect(with_).toMatchObject({ body: 'b', headers: { 'x-b': '2' } });
    const bare = (served: unknown): string => JSON.stringify(served).replaceAll('/without', '').replaceAll('/with', '');
    expect(bare(with_)).toBe(bare(without));
    expect(JSON.stringify(stranger.seen)).not.toContain('traceparent');
  } finally {
    await stranger.close();
  }
});

test('a Request with its trace is the Request of the page in all else', async ({ compare, tab }) => {
  const seen = await compare({
    init: 'baggage: true',
    before: () => {
      // What would leave the page, by the browser's own reading of the arguments.
      window.fetch = ((...args: [RequestInfo, RequestInit?]) => {
        const request = new Request(...args);
        return request.text().then((body) => {
          const headers = Object.fromEntries(request.headers);
          const carried = [/^00-/.test(headers['traceparent'] ?? ''), headers['baggage']];
          delete headers['traceparent'];
          delete headers['baggage'];
          const { method, mode, credentials, cache, redirect, referrer, referrerPolicy, integrity, keepalive, url } =
            request;
          const kept = { method, mode, credentials, cache, redirect, referrer, referrerPolicy, integrity, keepalive };
          return new Response(
            JSON.stringify({
              ...kept,
              url: url.replace(/with(out)?/, ''),
              headers,
              body,
              signal: request.signal.aborted,
            })
          )
            .json()
            .then((whole: object) => Object.assign(new Response('{}'), { whole, carried }));
        });
      }) as typeof fetch;
    },
    script: async () => {
      const told: unknown[] = [];
      const trace: unknown[] = [];
      const tell = async (...args: [RequestInfo, RequestInit?]): Promise<void> => {
        const { whole, carried } = (await fetch(...args)) as unknown as { whole: unknown; carried: unknown[] };
        told.push(whole);
        trace.push(carried);
      };
      const form = new FormData();
      form.set('field', 'value');
      await tell('/api/x#hash');
      await tell(new Request('/api/x', { method: 'PUT', body: 'text', headers: { 'x-a': '1', baggage: 'mine=1' } }));
      await tell(
        new Request('/api/x', {
          cache: 'no-store',
          credentials: 'include',
          redirect: 'error',
          referrer: '/somewhere',
          referrerPolicy: 'origin',
          integrity: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
          keepalive: true,
          mode: 'same-origin',
        })
      );
      await tell(new Request('/api/x', { referrer: '', method: 'DELETE' }), { headers: [['x-b', '2']] });
      await tell(new Request('/api/x', { referrer: '' }), { method: undefined });
      await tell(new Request('/api/x', { method: 'POST', body: 'first' }), {
        body: 'second',
        referrerPolicy: 'no-referrer',
      });
      await tell('/api/x', { headers: new Headers({ 'x-c': '3' }), method: 'patch', body: new URLSearchParams('a=1') });
      const query = new Request('/api/x', { method: 'POST', body: new Blob(['blob'], { type: 'text/x-own' }) });
      await tell(query);
      const answers = [query.bodyUsed];
      return { told, trace, answers };
    },
  });
  expect(seen.with.told).toEqual(seen.without.told);
  expect(seen.with.answers).toEqual(seen.without.answers);
  const id = await tab.evaluate<string>('UserSessions.getSession().id');
  // JSON writes null for undefined.
  expect(seen.without.trace).toEqual(seen.with.trace.map((_, i) => [false, i === 1 ? 'mine=1' : null]));
  expect(seen.with.trace).toEqual(
    seen.with.trace.map((_, i) => [true, i === 1 ? `mine=1, session.id=${id}` : `session.id=${id}`])
  );
});

test('XMLHttpRequest: the same events in the same order, whatever it is used for', async ({ compare }) => {
  const seen = await compare({
    script: async () => {
      const use = (
        type: XMLHttpRequestResponseType,
        path: string,
        during?: (xhr: XMLHttpRequest) => void
      ): Promise<unknown> =>
        new Promise((resolve) => {
          const xhr = new XMLHttpRequest();
          const events: string[] = [];
          const note = ({ type: name }: Event): void => {
            const state = `${name}:${xhr.readyState}`;
            if (events[events.length - 1] !== state) {
              events.push(state);
            }
          };
          for (const name of ['readystatechange', 'loadstart', 'progress', 'load', 'error', 'abort', 'timeout']) {
            xhr.addEventListener(name, note);
          }
          xhr.onloadend = (event) => {
            note(event);
            const answer: unknown = xhr.response instanceof ArrayBuffer ? xhr.response.byteLength : xhr.response;
            resolve({ events, answer, status: xhr.status, url: xhr.responseURL.replace(location.origin, '') });
          };
          xhr.open('POST', path);
          xhr.responseType = type;
          during?.(xhr);
          xhr.send('payload');
          if (path.endsWith('wait=5000') && !xhr.timeout) {
            xhr.abort();
          }
        });
      const sync = new XMLHttpRequest();
      sync.open('GET', '/api/sync', false);
      sync.send();
      return [
        await use('json', '/api/a'),
        await use('arraybuffer', '/api/b', (xhr) => (xhr.withCredentials = true)),
        await use('', '/api/404'),
        await use('text', '/api/c?wait=5000'),
        await use('text', '/api/d?wait=5000', (xhr) => (xhr.timeout = 100)),
        await use('', 'http://127.0.0.1:1/'),
        sync.responseText,
        new XMLHttpRequest() instanceof XMLHttpRequest,
      ];
    },
  });
  expect(seen.with).toEqual(seen.without);
  expect(seen.with[0]).toMatchObject({ status: 200, answer: { body: 'payload' } });
});
