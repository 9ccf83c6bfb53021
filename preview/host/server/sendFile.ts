import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The page's own chunks have their content's hash in their name. */
const HASHED = /^chunks\/[^/]+-[A-Z0-9]{8}\.js$/;

export interface SendFileOptions {
  request: IncomingMessage;
  response: ServerResponse;
  /** Nothing outside this folder is ever sent. */
  folder: string;
  /** Path below the folder, already percent-decoded. */
  file: string;
}

/**
 * Sends one file of a folder. Browsers ask again each time and get 304 while it has not changed, so a rebuilt plugin shows
 * at the next load; files with a hash in their name they keep.
 * @returns whether there is such a file; if not, nothing has been sent
 */
export async function sendFile({ request, response, folder, file }: SendFileOptions): Promise<boolean> {
  const full = path.resolve(folder, `./${file}`);
  if (file.includes('\0') || !full.startsWith(path.resolve(folder) + path.sep)) {
    return false;
  }
  const info = await stat(full).catch(() => undefined);
  if (!info?.isFile()) {
    return false;
  }
  const etag = `"${info.size.toString(16)}-${Math.floor(info.mtimeMs).toString(16)}"`;
  response.setHeader('Content-Type', TYPES[path.extname(full)] ?? 'application/octet-stream');
  response.setHeader('Cache-Control', HASHED.test(file) ? 'max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return true;
  }
  response.writeHead(200, { 'Content-Length': info.size });
  if (request.method === 'HEAD') {
    response.end();
    return true;
  }
  createReadStream(full)
    .on('error', () => response.destroy())
    .pipe(response);
  return true;
}
