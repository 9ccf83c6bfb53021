/**
 * Builds the shop: `node demo/build.mjs` writes demo/dist/shop. With `--servers` also the programs as one file each
 * (demo/dist/servers/shop.mjs, api.mjs, visitors.mjs), for images that need Node and nothing else; visitors need Playwright, too.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { heroImage } from './shop/images/heroImage.mjs';
import { mark, productImages } from './shop/images/productImages.mjs';

const demo = path.dirname(fileURLToPath(import.meta.url));
const made = path.join(demo, 'dist', 'shop');
// Built beside its place and put there at the end: a shop that runs meanwhile never lacks a file.
const out = `${made}.${process.pid}`;
const sdkFile = path.join(demo, '..', 'sdk', 'dist', 'user-sessions.js');

if (!existsSync(sdkFile)) {
  console.error('demo: sdk/dist/user-sessions.js is missing: run "node sdk/build.mjs" first');
  process.exit(1);
}

await mkdir(path.join(out, 'images'), { recursive: true });
await mkdir(path.join(out, 'sdk'), { recursive: true });
const steps = [
  buildPage(),
  cp(path.join(demo, 'shop', 'static'), out, { recursive: true }),
  cp(sdkFile, path.join(out, 'sdk', 'user-sessions.js')),
  writeImages(),
  process.argv.includes('--servers') ? buildServers() : undefined,
];
try {
  await Promise.all(steps);
} catch (error) {
  await Promise.allSettled(steps);
  await rm(out, { recursive: true, force: true });
  throw error;
}
await rm(made, { recursive: true, force: true });
await rename(out, made);
console.log(`demo: built ${path.relative(process.cwd(), made)}`);

function buildPage() {
  return build({
    entryPoints: {
      shop: path.join(demo, 'shop', 'src', 'main.ts'),
      ratings: path.join(demo, 'shop', 'src', 'ratings.ts'),
    },
    outdir: path.join(out, 'assets'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    sourcemap: true,
    // Names stay, so that a stack trace in the demo reads like the source even without its source map.
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
    // The SDK as its users get it: the built package, not its sources.
    tsconfigRaw: {},
  }).then(() =>
    build({
      entryPoints: [path.join(demo, 'shop', 'styles', 'shop.css')],
      outdir: path.join(out, 'assets'),
      bundle: true,
      minify: true,
      logLevel: 'warning',
    })
  );
}

function buildServers() {
  return build({
    entryPoints: {
      shop: path.join(demo, 'shop', 'server', 'main.ts'),
      api: path.join(demo, 'api', 'main.ts'),
      visitors: path.join(demo, 'visitors', 'main.ts'),
    },
    // Playwright looks for files beside its own.
    external: ['@playwright/test'],
    outdir: path.join(demo, 'dist', 'servers'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Some dependencies are CommonJS and call require().
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
}

async function writeImages() {
  const catalogue = JSON.parse(await readFile(path.join(demo, 'catalogue.json'), 'utf8'));
  const files = Object.assign({ 'mark.svg': mark(), 'hero.png': heroImage() }, ...catalogue.map(productImages));
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(path.join(out, 'images', name), content)));
}
