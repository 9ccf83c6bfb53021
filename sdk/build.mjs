// Builds the SDK: ES modules with dependencies external, one file for a script tag, and declarations.
// usage: node sdk/build.mjs [--out FOLDER]
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { minify } from '@swc/core';
import { build } from 'esbuild';
import { nameDeclarations } from './declarations.mjs';
import { slim } from './slim.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const at = (...path) => join(here, ...path);
const require = createRequire(import.meta.url);
const MAX_GZIP = 32_000;
const MAX_RAW = 100_000;
const { values: args } = parseArgs({ options: { out: { type: 'string', default: at('dist') } } });
const out = (name) => join(args.out, name);

/** One file for a script tag: esbuild puts it together, swc makes it 10 % smaller than esbuild's own minifier does. */
const buildOneFile = async () => {
  const { outputFiles } = await build({
    ...shared,
    sourcemap: false,
    entryPoints: [at('src/index.ts')],
    write: false,
    format: 'iife',
    globalName: 'UserSessions',
    legalComments: 'none',
    plugins: [slim],
  });
  const { code } = await minify(outputFiles[0].text, {
    compress: { ecma: 2020, passes: 3 },
    mangle: true,
    module: false,
  });
  const notice = '/*! @opensessions/browser-sdk (Apache-2.0), with OpenTelemetry JS and web-vitals (Apache-2.0) */\n';
  writeFileSync(out('user-sessions.js'), notice + code);
};

const shared = { bundle: true, target: 'es2022', platform: 'browser', logLevel: 'warning', sourcemap: true };
rmSync(args.out, { recursive: true, force: true });
await Promise.all([
  build({
    ...shared,
    entryPoints: [at('src/index.ts')],
    outfile: out('index.js'),
    format: 'esm',
    packages: 'external',
  }),
  build({ ...shared, entryPoints: [at('src/contract/index.ts')], outfile: out('contract.js'), format: 'esm' }),
]);
await buildOneFile();
execFileSync(
  process.execPath,
  [require.resolve('typescript/bin/tsc'), '-p', at('tsconfig.build.json'), '--outDir', args.out],
  {
    stdio: 'inherit',
  }
);
nameDeclarations(args.out);

const file = readFileSync(out('user-sessions.js'));
const gzip = gzipSync(file, { level: 9 }).length;
console.log(`${out('user-sessions.js')}: ${file.length} bytes, ${gzip} bytes gzip (limits ${MAX_RAW} and ${MAX_GZIP})`);
if (gzip > MAX_GZIP || file.length > MAX_RAW) {
  console.error('The SDK is larger than its limit.');
  process.exit(1);
}
