import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Size of a built file as a browser fetches it. */
export interface Size {
  name: string;
  gzipBytes: number;
  rawBytes: number;
}

/** Sizes of what the project ships to browsers, at gzip's best level. */
export function gzipSizes(): { sdk: Size; plugin: Size } {
  return {
    sdk: sizeOf('SDK, one file', 'sdk/dist/user-sessions.js'),
    plugin: sizeOf('plugin, module.js', 'dist/module.js'),
  };
}

function sizeOf(name: string, file: string): Size {
  const content = readFileSync(path.resolve(import.meta.dirname, '..', file));
  return { name, gzipBytes: gzipSync(content, { level: 9 }).length, rawBytes: content.length };
}
