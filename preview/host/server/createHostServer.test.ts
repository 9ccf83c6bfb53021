import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type HostOptions, PLUGIN_ID } from './HostOptions';
import { type RunningHost, startHost } from './startHost';

let folder: string;
let upstream: Server;
let seen: IncomingMessage[];
let running: RunningHost[];

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function start(changes: Partial<HostOptions> = {}): Promise<string> {
  const host = await startHost({
    port: 0,
    host: '127.0.0.1',
    lokiUrl: 'http://127.0.0.1:1',
    tempoUrl: 'http://127.0.0.1:1',
    pluginDir: path.join(folder, 'plugin'),
    pageDir: path.join(folder, 'page'),
    recordingsDir: path.join(folder, 'recordings'),
    iconDirs: [path.join(folder, 'icons'), path.join(folder, 'own')],
    ...changes,
  });
  running.push(host);
  return host.url;
}

/** Node's own client: fetch would tidy up the path first. */
function rawStatus(url: string, rawPath: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: rawPath }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

beforeEach(async () => {
  running = [];
  seen = [];
  folder = await mkdtemp(path.join(os.tmpdir(), 'host-'));
  const files = {
    'plugin/module.js': 'define([], () => ({}))',
    'plugin/img/logo.svg': '<svg/>',
    'plugin/panels/grid/plugin.json': '{"id":"a-grid-panel"}',
    'plugin/panels/grid/module.js': 'define([], () => ({ panel: 1 }))',
    'recordings/docs.json': '{"emissions":[]}',
    'page/index.html': '<title>page</title>',
    'page/chunks/start-ABCDEF12.js': '1',
    'icons/unicons/plus.svg': '<svg id="plus"/>',
    'own/unicons/spinner.svg': '<svg id="spinner"/>',
    'own/missing.svg': '<svg id="missing"/>',
    'secret.txt': 'secret',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  upstream = createServer((incoming, response) => {
    seen.push(incoming);
    response.writeHead(incoming.url?.includes('bad') ? 400 : 200, { 'content-type': 'application/json' });
    response.end('{"status":"success"}');
  });
});

afterEach(async () => {
  await Promise.all(running.map((host) => host.close()));
  upstream.close();
  upstream.closeAllConnections();
  await rm(folder, { recursive: true });
});

test('serves the plugin, the page and the icons where a plugin looks for them', async () => {
  const url = await start();
  const text = async (file: string) => (await fetch(url + file)).text();
  expect(await text(`/public/plugins/${PLUGIN_ID}/module.js`)).toContain('define(');
  expect(await text(`/a/${PLUGIN_ID}/sessions/abc?tab=logs`)).toContain('<title>page');
  expect(await text(`/plugins/${PLUGIN_ID}`)).toContain('<title>page');
  expect(await text('/explore')).toContain('<title>page');
  expect(await text('/public/build/img/icons/unicons/plus.svg')).toContain('plus');
  expect(await text('/public/img/icons/unicons/spinner.svg')).toContain('spinner');
  expect(await text('/public/build/img/icons/unicons/lightbulb-alt.svg')).toContain('missing');
  expect((await fetch(`${url}/api/health`)).status).toBe(200);
  expect((await fetch(`${url}/nothing`)).status).toBe(404);
});

test('serves a nested panel below its own id, dashboards and recordings', async () => {
  const url = await start();
  expect(await (await fetch(`${url}/public/plugins/a-grid-panel/module.js`)).text()).toContain('panel: 1');
  expect((await fetch(`${url}/public/plugins/another-panel/module.js`)).status).toBe(404);
  expect(await rawStatus(url, '/public/plugins/a-grid-panel/..%2f..%2f..%2fsecret.txt')).toBe(404);
  expect(await (await fetch(`${url}/public/recordings/docs.json`)).json()).toEqual({ emissions: [] });
  expect(await (await fetch(`${url}/d/panels`)).text()).toContain('<title>page');
});

test('/ leads to the sessions', async () => {
  const response = await fetch(`${await start()}/?theme=light`, { redirect: 'manual' });
  expect(response.headers.get('location')).toBe(`/a/${PLUGIN_ID}/sessions?theme=light`);
});

test('a file that has not changed is not sent again; chunks are kept', async () => {
  const url = `${await start()}/public/host/index.html`;
  const etag = (await fetch(url)).headers.get('etag') ?? '';
  expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  const chunk = await fetch(url.replace('index.html', 'chunks/start-ABCDEF12.js'));
  expect(chunk.headers.get('cache-control')).toContain('immutable');
});

test('nothing outside its folders can be read', async () => {
  const url = await start();
  const paths = [
    '/public/host/../secret.txt',
    '/public/host/..%2fsecret.txt',
    '/public/host/%2e%2e/secret.txt',
    '/public/host/..%5csecret.txt',
    `/public/host/${encodeURIComponent(path.join(folder, 'secret.txt'))}`,
    '/public/host/chunks/..%2f..%2fsecret.txt',
    '/public/host/index.html%00.js',
  ];
  for (const name of paths) {
    expect([name, await rawStatus(url, name)]).toEqual([name, 404]);
  }
  expect(await rawStatus(url, '/public/host/%E0%A4%A')).toBe(400);
});

test('says what to build when something is missing', async () => {
  const withoutPlugin = await fetch(`${await start({ pluginDir: '/nowhere' })}/a/${PLUGIN_ID}/sessions`);
  expect(withoutPlugin.status).toBe(503);
  expect(await withoutPlugin.text()).toMatch(/dist\/module\.js.*npm run build/s);
  const withoutPage = await fetch(`${await start({ pageDir: '/nowhere' })}/a/${PLUGIN_ID}/sessions`);
  expect(await withoutPage.text()).toMatch(/preview\/host\/dist.*npm run build/s);
});

test('passes reads on to Loki and Tempo, with their headers but without the cookies', async () => {
  const lokiUrl = `${await listen(upstream)}/prefix/`;
  const url = await start({ lokiUrl });
  const response = await fetch(`${url}/api/datasources/proxy/uid/loki/loki/api/v1/query?query=%7Ba%3D%22b%22%7D`, {
    headers: { 'X-Loki-Response-Encoding-Flags': 'categorize-labels', cookie: 'secret=1' },
  });
  expect(await response.json()).toEqual({ status: 'success' });
  expect(seen[0]?.url).toBe('/prefix/loki/api/v1/query?query=%7Ba%3D%22b%22%7D');
  expect(seen[0]?.headers['x-loki-response-encoding-flags']).toBe('categorize-labels');
  expect(seen[0]?.headers.cookie).toBeUndefined();
  expect((await fetch(`${url}/api/datasources/proxy/uid/loki/bad`)).status).toBe(400);
  expect((await fetch(`${url}/api/datasources/proxy/uid/loki/x`, { method: 'POST' })).status).toBe(405);
});

test('a server that cannot be reached is named with its address', async () => {
  const response = await fetch(
    `${await start({ tempoUrl: 'http://127.0.0.1:1' })}/api/datasources/proxy/uid/tempo/api/search`
  );
  expect(response.status).toBe(502);
  expect(await response.json()).toEqual({ message: 'Tempo at http://127.0.0.1:1 cannot be reached (ECONNREFUSED).' });
});

test('keeps the settings of the plugin while it runs', async () => {
  const url = `${await start()}/api/plugins/${PLUGIN_ID}/settings`;
  const post = (body: string, type = 'application/json') =>
    fetch(url, { method: 'POST', body, headers: { 'content-type': type } });
  expect(await (await fetch(url)).json()).toMatchObject({ enabled: true, jsonData: {} });
  expect((await post('{"jsonData":{"lokiUid":"loki"},"pinned":false}')).status).toBe(200);
  expect(await (await fetch(url)).json()).toMatchObject({ pinned: false, jsonData: { lokiUid: 'loki' } });
  expect((await post('{"jsonData":')).status).toBe(400);
  expect((await post('{"jsonData":[]}')).status).toBe(400);
  expect((await post('{}', 'text/plain')).status).toBe(415);
  expect(await (await fetch(url)).json()).toMatchObject({ jsonData: { lokiUid: 'loki' } });
});

test('reads source maps from where the settings say, and nothing else from there', async () => {
  const url = await start();
  const route = `${url}/api/plugin-proxy/${PLUGIN_ID}/sourcemaps`;
  const store = (sourceMapUrl: unknown) =>
    fetch(`${url}/api/plugins/${PLUGIN_ID}/settings`, {
      method: 'POST',
      body: JSON.stringify({ jsonData: { sourceMapUrl } }),
      headers: { 'content-type': 'application/json' },
    });
  expect((await fetch(`${route}/assets/app.js.map`)).status).toBe(404);
  await store(`${await listen(upstream)}/maps/`);
  const response = await fetch(`${route}/1.4.2%2Bb/app.js.map`, { headers: { cookie: 'secret=1' } });
  expect(await response.json()).toEqual({ status: 'success' });
  expect([seen[0]?.url, seen[0]?.headers.cookie]).toEqual(['/maps/1.4.2%2Bb/app.js.map', undefined]);
  expect((await fetch(`${route}/bad.js.map`)).status).toBe(400);
  expect((await fetch(`${route}/app.js.map`, { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${route}/admin`)).status).toBe(404);
  expect(await rawStatus(url, `/api/plugin-proxy/${PLUGIN_ID}/sourcemaps/../admin.map`)).toBe(404);
  for (const address of ['file:///etc', 'nonsense', 5]) {
    await store(address);
    expect((await fetch(`${route}/app.js.map`)).status).toBe(404);
  }
  expect(seen).toHaveLength(2);
});

test('keeps annotations while it runs, and gives those of a time', async () => {
  const url = `${await start()}/api/annotations`;
  const post = (body: unknown, type = 'application/json') =>
    fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': type } });
  const of = async (query: string) =>
    ((await (await fetch(`${url}?${query}`)).json()) as Array<{ text: string }>).map(({ text }) => text);
  expect(await of('from=1&to=2&limit=100&type=annotation')).toEqual([]);
  expect((await post({ time: 1000, text: 'first', tags: ['deploy'] })).status).toBe(200);
  expect((await post({ time: 3000, timeEnd: 5000, text: 'second' })).status).toBe(200);
  expect(await of('from=0&to=9000')).toEqual(['second', 'first']);
  expect(await of('from=4000&to=9000')).toEqual(['second']);
  expect(await of('from=0&to=9000&limit=1')).toEqual(['second']);
  expect((await post({ time: 1 })).status).toBe(400);
  expect((await post({ text: 'x' }, 'text/plain')).status).toBe(415);
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
});

test('a taken port is said in words', async () => {
  const { port } = new URL(await start());
  await expect(start({ port: Number(port) })).rejects.toThrow(`port ${port} is in use`);
});
