import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startShop, type RunningShop } from './startShop';

let folder: string;
let shop: RunningShop;
const OPTIONS = {
  host: '127.0.0.1',
  port: 0,
  apiUrl: 'http://127.0.0.1:8081',
  otlpUrl: 'http://127.0.0.1:4318/otlp',
  hostUrl: 'http://127.0.0.1:3000',
  imageDelayMs: 0,
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shop-'));
  await mkdir(path.join(folder, 'files', 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'files', 'index.html'), '<!doctype html><title>Shop</title>');
  await writeFile(path.join(folder, 'files', 'assets', 'shop.js'), 'void 0;');
  await writeFile(path.join(folder, 'files', 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(path.join(folder, 'secret.js'), 'a file beside the folder');
  shop = await startShop({ ...OPTIONS, files: path.join(folder, 'files') });
});

afterAll(async () => {
  await shop.close();
  await rm(folder, { recursive: true });
});

it.each(['/', '/products', '/products/13', '/checkout?x=1', '/no/such/page'])(
  'answers %s with the page',
  async (address) => {
    const answer = await fetch(shop.url + address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toContain('<title>Shop</title>');
  }
);

it.each([
  '/assets/gone.js',
  '/images/99.svg',
  '/../secret.js',
  '/%2e%2e/secret.js',
  '/..%2fsecret.js',
  '/assets/..%5c..%5csecret.js',
])('has no %s', async (address) => {
  const answer = await fetch(shop.url + address);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain('a file beside the folder');
});

it('hands out types, and 304 for what the browser has', async () => {
  const first = await fetch(`${shop.url}/mark.svg`);
  expect(first.headers.get('content-type')).toBe('image/svg+xml');
  expect(first.headers.get('cache-control')).toContain('max-age');
  expect(first.headers.get('timing-allow-origin')).toBe('*');
  const etag = first.headers.get('etag') ?? '';
  expect((await fetch(`${shop.url}/mark.svg`, { headers: { 'if-none-match': etag } })).status).toBe(304);
});

it('takes a file that was built anew', async () => {
  const file = path.join(folder, 'files', 'assets', 'shop.js');
  await fetch(`${shop.url}/assets/shop.js`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await writeFile(file, 'void 1;');
  expect(await (await fetch(`${shop.url}/assets/shop.js`)).text()).toBe('void 1;');
});

it('tells the page its addresses', async () => {
  const script = await (await fetch(`${shop.url}/config.js`)).text();
  const window: { SHOP_CONFIG?: unknown } = {};
  new Function('window', script)(window);
  expect(window.SHOP_CONFIG).toEqual({
    apiUrl: OPTIONS.apiUrl,
    otlpUrl: OPTIONS.otlpUrl,
    hostUrl: OPTIONS.hostUrl,
    environment: 'preview',
  });
});

it('allows connections to the API and the telemetry endpoint only, and no inline script', async () => {
  const policy = (await fetch(shop.url)).headers.get('content-security-policy') ?? '';
  const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]));
  expect(directives.get('connect-src')).toEqual(["'self'", 'http://127.0.0.1:8081', 'http://127.0.0.1:4318']);
  expect(directives.get('script-src')).toEqual(["'self'"]);
  expect(directives.get('default-src')).toEqual(["'none'"]);
});

it('refuses to write, and says when it is not built', async () => {
  expect((await fetch(shop.url, { method: 'POST' })).status).toBe(405);
  await expect(startShop({ ...OPTIONS, files: path.join(folder, 'nowhere') })).rejects.toThrow('node demo/build.mjs');
});
