// Builds the host's page into preview/host/dist. Needs nothing but `npm ci` here and in the repository.
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const outdir = path.join(root, 'dist');
/** The first that has an icon counts, as where they are served. */
const ICON_DIRS = ['node_modules/@grafana/ui/dist/public/img/icons', 'icons'].map((dir) => path.join(root, dir));
const runtime = path.join(root, 'node_modules/@grafana/runtime/dist/esm');
const i18n = path.join(root, 'node_modules/@grafana/i18n/dist/esm/i18n.mjs');

/**
 * Grafana itself sets `PluginPage` and some more through parts of @grafana/runtime that the package has, but does not export; and starts i18next by one of @grafana/i18n.
 * They are reached here in the same files that its index uses, so that there is one copy.
 */
const runtimeInternals = {
  name: 'grafana-runtime-internal',
  setup(bundle) {
    bundle.onResolve({ filter: /^grafana-runtime-internal\// }, ({ path: name }) => ({
      path: path.join(runtime, `${name.replace('grafana-runtime-internal/', '')}.mjs`),
      sideEffects: false,
    }));
    bundle.onResolve({ filter: /^grafana-i18n-internal$/ }, () => ({ path: i18n, sideEffects: false }));
  },
};

/**
 * @grafana/ui refers to Inter and Roboto Mono by addresses where Grafana serves them. Neither is in its package, so each page
 * would ask for files that are not there; the machine's own fonts take their place (src/page/theme.ts).
 */
const noFonts = {
  name: 'no-fonts',
  setup(bundle) {
    bundle.onLoad({ filter: /@grafana[\\/]ui[\\/]dist[\\/]esm[\\/]themes[\\/]GlobalStyles[\\/]fonts\.mjs$/ }, () => ({
      contents: 'export const getFontStyles = () => [];',
    }));
  },
};

/** Grafana's page brings its icons along. Here `host-icons` is their texts by the path that @grafana/ui asks for. */
const icons = {
  name: 'host-icons',
  setup(bundle) {
    bundle.onResolve({ filter: /^host-icons$/ }, ({ path: name }) => ({ path: name, namespace: 'host-icons' }));
    bundle.onLoad({ filter: /.*/, namespace: 'host-icons' }, async () => {
      const texts = {};
      for (const dir of ICON_DIRS) {
        for (const file of await readdir(dir, { recursive: true })) {
          if (file.endsWith('.svg')) {
            texts[file.split(path.sep).join('/')] ??= await readFile(path.join(dir, file), 'utf8');
          }
        }
      }
      return { contents: `export const icons = ${JSON.stringify(texts)};`, loader: 'js' };
    });
  },
};

const started = Date.now();
await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
  jsx: 'transform',
  chunkNames: 'chunks/[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  tsconfigRaw: { compilerOptions: { target: 'es2022' } },
  mainFields: ['module', 'browser', 'main'],
  loader: { '.ttf': 'file', '.woff2': 'file', '.svg': 'dataurl' },
  plugins: [runtimeInternals, noFonts, icons],
});
await copyFile(path.join(root, 'src/index.html'), path.join(outdir, 'index.html'));
console.log(`preview/host: built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
