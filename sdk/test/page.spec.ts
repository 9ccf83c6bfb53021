import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST } from './support/dist';
import { expect, flush, html, test } from './support/fixtures';
import { Site } from './support/site';

test('fetch behaves as without the SDK', async ({ open, site }) => {
  const before = (): void => {
    (window as unknown as { nativeFetch: typeof fetch }).nativeFetch = fetch;
  };
  const tab = await open({ before });
  const result = await tab.evaluate(async () => {
    const abortedBy = async (request: typeof fetch): Promise<unknown> => {
      const abort = new AbortController();
      const reason = new Error('my reason');
      const aborted = request.call(window, '/api/slow?wait=3000', { signal: abort.signal });
      abort.abort(reason);
      return aborted.catch((error: Error) => (error === reason ? 'my reason' : error.name));
    };
    const seen: Record<string, unknown> = {};
    const request = new Request('/api/echo', { method: 'POST', body: 'from request', headers: { 'x-a': '1' } });
    const answer = await fetch(request);
    seen['echo'] = await answer.json();
    seen['requestUsed'] = request.bodyUsed;
    seen['reused'] = await fetch(request).then(
      () => 'no error',
      (error: Error) => error.name
    );
    const override = new Request('/api/echo', { headers: { 'x-a': '1' } });
    seen['override'] = await (
      await fetch(override, { method: 'PUT', body: 'init wins', headers: { 'x-b': '2' } })
    ).json();
    const init = { method: 'POST', body: 'same', headers: { 'x-c': '3' } };
    const frozen = JSON.stringify(init);
    await fetch('/api/echo', init);
    seen['initUntouched'] = JSON.stringify(init) === frozen;
    const { nativeFetch } = window as unknown as { nativeFetch: typeof fetch };
    seen['abortPatched'] = nativeFetch !== fetch;
    // WebKitGTK 2.50 rejects with an AbortError of its own.
    seen['abortIdentity'] = (await abortedBy(fetch)) === (await abortedBy(nativeFetch));
    seen['badUrl'] = await fetch('http://[').then(
      () => '',
      (error: Error) => error.name
    );
    seen['badHeader'] = await fetch('/api/echo', { headers: { 'bad header': 'x' } }).then(
      () => '',
      (error: Error) => error.name
    );
    const stream = await fetch('/stream');
    const reader = stream.body?.getReader();
    const first = await reader?.read();
    seen['stream'] = new TextDecoder().decode(first?.value).startsWith('first;');
    await reader?.cancel();
    seen['type'] = stream.type;
    seen['unhandled'] = await new Promise((resolve) => {
      addEventListener('unhandledrejection', (event) => resolve((event.reason as Error).name), { once: true });
      void fetch('http://127.0.0.1:1/');
    });
    return seen;
  });
  expect(result).toEqual({
    echo: { body: 'from request' },
    requestUsed: true,
    reused: 'TypeError',
    override: { body: 'init wins' },
    initUntouched: true,
    abortPatched: true,
    abortIdentity: true,
    badUrl: 'TypeError',
    badHeader: 'TypeError',
    stream: true,
    type: 'basic',
    unhandled: 'TypeError',
  });
  const echoes = site.seen.filter(({ path }) => path === '/api/echo');
  expect(echoes[0]?.headers).toMatchObject({ 'x-a': '1' });
  expect(echoes[0]?.headers['traceparent']).toMatch(/^00-/);
  expect(echoes[0]?.headers.referer).toBe(`${site.url}/`);
  expect(echoes[1]?.headers['x-b']).toBe('2');
  expect(echoes[1]?.headers['x-a']).toBeUndefined();
});

test('traceparent goes to the own origin and where the page says, nowhere else; other origins hide their phases', async ({
  open,
  sink,
}) => {
  const friend = await new Site().start();
  const stranger = await new Site().start();
  try {
    const tab = await open({ init: `propagateTo: ['${friend.url}']` });
    await tab.evaluate(
      (urls) => Promise.all(urls.map((url) => fetch(url))),
      [`${friend.url}/api/a`, `${stranger.url}/api/b`]
    );
    await flush(tab);
    const traced = (site: Site) =>
      site.seen.filter(({ method }) => method === 'GET').map(({ headers }) => 'traceparent' in headers);
    expect(traced(friend)).toEqual([true]);
    expect(traced(stranger)).toEqual([false]);
    expect(stranger.seen.map(({ method }) => method)).toEqual(['GET']);
    const requests = () => sink.spans.filter(({ name }) => name === 'GET');
    await expect.poll(() => requests().length).toBe(2);
    for (const { attributes } of requests()) {
      expect(Object.keys(attributes).filter((name) => name.startsWith('rum.timing.'))).toEqual([]);
      expect(attributes['rum.resource.transfer_size']).toBeUndefined();
      expect(attributes['http.response.status_code']).toBe(200);
    }
    // Nothing is written twice: the document, the script and these two.
    expect(sink.spans.filter(({ attributes }) => attributes['rum.resource.id'])).toHaveLength(4);
  } finally {
    await Promise.all([friend.close(), stranger.close()]);
  }
});

test('what a person types appears nowhere', async ({ open, sink }) => {
  const tab = await open({
    // A key that the page does nothing about is an action where a long task falls into it, as on a busy machine it may.
    before: () => {
      const types = PerformanceObserver.supportedEntryTypes.filter((type) => !/^long/.test(type));
      Object.defineProperty(PerformanceObserver, 'supportedEntryTypes', { value: types });
    },
    body: `<form onsubmit="return false"><label for="name">Name</label><input id="name"><input type="password" aria-label="Password">
<textarea></textarea><select><option>one</option><option value="t0ps3cret-option">t0ps3cret-label</option></select>
<div contenteditable="true" class="editor">old</div><div data-rum-mask><button class="masked">t0ps3cret-masked</button></div>
<input type="submit" value="t0ps3cret-submit"></form>`,
  });
  await tab.type('#name', 't0ps3cret-text');
  await tab.type('[type=password]', 't0ps3cret-password');
  await tab.type('textarea', 't0ps3cret-area');
  await tab.type('select', 't0');
  await tab.type('.editor', 't0ps3cret-editable');
  for (const selector of [
    '#name',
    '[type=password]',
    'textarea',
    'select',
    '.editor',
    '.masked',
    '[type=submit]',
    'form',
  ]) {
    await tab.click(selector);
    await tab.press('Escape');
    await tab.wait(150);
  }
  await flush(tab);
  const bodies = sink.events('rum.action').map(({ body }) => body);
  expect(bodies.filter((body) => body.startsWith('Click on'))).toHaveLength(8);
  expect(bodies.filter((body) => !body.startsWith('Click on')).sort()).toEqual([
    'Change of select',
    'Input into Name',
    'Input into Password',
    'Input into div',
    'Input into textarea',
  ]);
  const counted = Number(sink.newest('rum.session', 'rum.tab.id')[0]?.attributes['rum.session.inputs']);
  expect(counted).toBe(5);
  expect(sink.bodies.join()).not.toContain('t0ps3cret');
});

test('runs under a strict Content-Security-Policy with Trusted Types', async ({ tab, site, sink }) => {
  const before = (): void => {
    const seen: string[] = ((window as unknown as { violations: string[] }).violations = []);
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      seen.push(`${violatedDirective} ${blockedURI}`)
    );
  };
  site.csp = `default-src 'none'; script-src 'nonce-abc'; connect-src ${sink.url} 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;
  site.pages['/'] = html({ endpoint: sink.url, before }).replaceAll('<script', '<script nonce="abc"');
  await tab.goto(site.url);
  await flush(tab);
  expect(sink.events('session.start')).toHaveLength(1);
  // The icon is not ours.
  expect(await tab.evaluate("violations.filter((text) => !text.startsWith('img-src'))")).toEqual([]);
});

test('blocked storage: a session of this page alone', async ({ open, sink }) => {
  const before = (): void => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
    Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} });
  };
  const tab = await open({ before });
  await flush(tab);
  expect(sink.events('session.start')).toHaveLength(1);
  expect(sink.events('rum.view').length).toBeGreaterThan(0);
});

test('wrong options start nothing and are told', async ({ tab, site, sink }) => {
  site.pages['/'] = html({ endpoint: sink.url }).replace("serviceName: 'test-web'", "serviceName: '', sampleRate: 7");
  await tab.goto(site.url);
  expect(await tab.evaluate('diagnostics')).toEqual([
    'User Sessions did not start: serviceName must be a non-empty string; sampleRate must be a number from 0 to 1.',
  ]);
  expect(await tab.evaluate('UserSessions.getSession()')).toBeUndefined();
  expect(await tab.evaluate('/native code/.test(String(fetch))')).toBe(true);
  expect(await tab.evaluate('pageErrors')).toEqual([]);
});

test('init counts once, and calls before it wait for it', async ({ tab, site, sink }) => {
  site.pages['/'] = html({ endpoint: sink.url }).replace(
    'UserSessions.init(',
    "UserSessions.setUser({ id: 'early' }); UserSessions.log('before'); UserSessions.init({ serviceName: 'bad' }); for (const _ of [1, 2]) UserSessions.init("
  );
  await tab.goto(site.url);
  await flush(tab);
  expect(sink.events('session.start')).toHaveLength(1);
  expect(sink.events(undefined).map(({ attributes }) => attributes['user.id'])).toEqual(['early']);
});

test('imported in Node it does nothing and does not throw', () => {
  const built = join(DIST, 'index.js');
  const script = `const sdk = await import(${JSON.stringify(built)});
    sdk.init({ serviceName: 'x', endpoint: 'https://collector.example.com' }); sdk.log('x'); sdk.addAction('x');
    await sdk.flush(); await sdk.shutdown(); process.stdout.write(String(sdk.getSession()) + ' ' + typeof sdk.init);`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });
  expect(out.toString()).toBe('undefined function');
});
