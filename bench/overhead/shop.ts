import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { productOf } from './page/catalog';
import { pageScripts, variantScripts, VARIANTS } from './scripts';
import type { Variant } from './scripts';

/** The page that is visited, once for each variant. */
export interface Shop {
  /** Of the page with this SDK. */
  urlOf(variant: Variant): string;
  /** An empty page of the same origin. */
  blankUrl: string;
  close(): Promise<void>;
}

const PAGE = path.join(import.meta.dirname, 'page');
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

/**
 * Serves the shop. The variants are paths beside each other: what differs is the one script in the head.
 * @param sinkUrl where the SDKs send to
 * @param rounds so much work is the button "Compare all"
 */
export async function startShop({ sinkUrl, rounds }: { sinkUrl: string; rounds: number }): Promise<Shop> {
  const [variants, scripts, html, css] = await Promise.all([
    variantScripts(),
    pageScripts(),
    readFile(path.join(PAGE, 'index.html'), 'utf8'),
    readFile(path.join(PAGE, 'style.css'), 'utf8'),
  ]);
  const files: Record<string, string> = {
    ...scripts,
    '/style.css': css,
    '/blank': '<!doctype html><title>Blank</title>',
  };
  for (const variant of VARIANTS) {
    files[`/${variant}`] = html
      .replace('<html ', `<html data-sink="${sinkUrl}" data-rounds="${rounds}" `)
      .replace('<!--sdk-->', variant === 'none' ? '' : `<script src="/${variant}.js"></script>`);
    files[`/${variant}.js`] = variants[variant];
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://shop');
    request.resume().on('end', () => {
      const extension = /\.(\w+)$/.exec(url.pathname)?.[1];
      const type = url.pathname.startsWith('/api/') ? 'application/json' : (TYPES[extension ?? ''] ?? 'text/html');
      const body = files[url.pathname] ?? answer(url);
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    urlOf: (variant) => `${base}/${variant}`,
    blankUrl: `${base}/blank`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer({ pathname, searchParams }: URL): string {
  if (pathname.startsWith('/images/')) {
    const hue = (parseInt(pathname.slice('/images/'.length)) * 18) % 360;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="hsl(${hue} 60% 50%)"/></svg>`;
  }
  const product = /^\/api\/products\/(\d+)$/.exec(pathname);
  if (product) {
    return JSON.stringify(productOf(Number(product[1])));
  }
  const after = Number(searchParams.get('after') ?? 0);
  return JSON.stringify(Array.from({ length: pathname === '/api/cart' ? 5 : 20 }, (_, i) => productOf(after + i + 1)));
}
