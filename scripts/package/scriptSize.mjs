import { gzipSync } from 'node:zlib';

/** What the plugin's first page may ask a browser to load of the plugin's own script, as bytes of gzip. */
export const FIRST_PAGE_LIMIT = 180_000;

/**
 * @param {Iterable<Buffer | string>} scripts
 * @returns {number} bytes of gzip at its best level, each script by itself as a browser fetches it
 */
export function gzipBytes(scripts) {
  return [...scripts].reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
}
