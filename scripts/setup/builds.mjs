import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** What is built, in order: a later one may need an earlier one's output. `from`: files and folders that it is made of. */
const BUILDS = [
  {
    name: 'SDK',
    program: 'sdk/build.mjs',
    from: ['sdk/src', 'sdk/package.json', 'sdk/build.mjs', 'package-lock.json'],
    makes: 'sdk/dist/user-sessions.js',
  },
  {
    name: 'plugin',
    program: 'scripts/build-plugin.mjs',
    from: [
      'src',
      'sdk/src/contract',
      'webpack.config.mjs',
      'package.json',
      'package-lock.json',
      'CHANGELOG.md',
      'LICENSE',
    ],
    makes: 'dist/module.js',
  },
  { name: 'shop', program: 'demo/build.mjs', from: ['demo', 'sdk/src', 'package-lock.json'], makes: 'demo/dist/shop' },
  {
    name: 'host',
    program: 'preview/host/build.mjs',
    from: ['preview/host/src', 'preview/host/build.mjs', 'preview/host/package-lock.json'],
    makes: 'preview/host/dist',
  },
];

/**
 * Builds what is missing or older than its sources (told by a hash of their contents).
 * @param {(line: string) => void} say
 * @param {{ all?: boolean, only?: string[] }} [options] `all` builds again what is there; `only` these, by their names
 */
export async function ensureBuilds(say, { all = false, only } = {}) {
  for (const build of BUILDS.filter(({ name }) => only?.includes(name) ?? true)) {
    const hash = hashOf(build.from);
    const stamp = path.join(root, 'build/made-from', build.name);
    if (!all && existsSync(path.join(root, build.makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
      continue;
    }
    say(`Building the ${build.name} …`);
    await run(process.execPath, [build.program], {
      cwd: root,
      quiet: true,
      what: `Building the ${build.name} (node ${build.program})`,
    });
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
  }
}

function hashOf(entries) {
  const hash = createHash('sha256');
  for (const file of entries.flatMap((entry) => filesBelow(path.join(root, entry))).sort()) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(entry) {
  if (!existsSync(entry)) {
    return [];
  }
  if (statSync(entry).isFile()) {
    return [entry];
  }
  return readdirSync(entry, { withFileTypes: true })
    .filter((child) => !['node_modules', 'dist', 'build'].includes(child.name))
    .flatMap((child) => filesBelow(path.join(entry, child.name)));
}
