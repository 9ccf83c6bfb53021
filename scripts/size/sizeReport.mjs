import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipBytes } from '../package/scriptSize.mjs';

/**
 * Sizes of what a build ships to browsers, at gzip's best level.
 * @param {string} root of a project that is built
 * @returns {Map<string, number>} bytes by name: the SDK in one file, the plugin's first script, each panel's, and all of the plugin's
 * @throws naming what is not built
 */
export function sizesOf(root) {
  const file = (name) => path.join(root, name);
  const missing = ['sdk/dist/user-sessions.js', 'dist/module.js'].filter((name) => !existsSync(file(name)));
  if (missing.length > 0) {
    throw new Error(`${missing.join(', ')} of ${root} is not built. Run npm run build there.`);
  }
  const scripts = readdirSync(file('dist'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => `dist/${name.split(path.sep).join('/')}`)
    .sort();
  const bytes = (names) => gzipBytes(names.map((name) => readFileSync(file(name))));
  const panels = scripts.filter((name) => /\/module\.js$/.test(name) && name !== 'dist/module.js');
  return new Map([
    ['SDK, one file', bytes(['sdk/dist/user-sessions.js'])],
    ['plugin, first script', bytes(['dist/module.js'])],
    ...panels.map((name) => [`panel ${path.basename(path.dirname(name))}`, bytes([name])]),
    ['plugin, all scripts', bytes(scripts)],
  ]);
}

/**
 * Two builds beside each other, as a table in Markdown.
 * @param {Map<string, number>} now
 * @param {Map<string, number>} [before] none: only what is now
 * @returns {string[]} its lines
 */
export function sizeReport(now, before) {
  const names = [...new Set([...now.keys(), ...(before?.keys() ?? [])])];
  const cells = names.map((name) => [
    name,
    kB(now.get(name)),
    ...(before ? [kB(before.get(name)), change(now.get(name), before.get(name))] : []),
  ]);
  const head = ['gzip', 'now', ...(before ? ['before', 'change'] : [])];
  return [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`);
}

function kB(bytes) {
  return bytes === undefined ? '–' : `${(bytes / 1000).toFixed(1)} kB`;
}

function change(now, before) {
  if (now === undefined || before === undefined) {
    return now === undefined ? 'gone' : 'new';
  }
  const sign = now > before ? '+' : now < before ? '−' : '±';
  return `${sign}${Math.abs(now - before).toLocaleString('en-US')} B`;
}
