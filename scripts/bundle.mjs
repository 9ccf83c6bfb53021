import path from 'node:path';
import { build } from 'esbuild';
import { root } from './setup/root.mjs';

/**
 * Bundles a file, or a source, for a page and minifies it: what is measured and what tests load is made by this alone.
 * @param {{ file: string } | { source: string }} from a source imports packages as the root of the project does
 * @param {{ format?: 'iife' | 'esm' }} [options]
 * @returns {Promise<string>} its code
 */
export async function bundle(from, { format = 'iife' } = {}) {
  const { outputFiles } = await build({
    ...('file' in from ? { entryPoints: [from.file] } : { stdin: { contents: from.source, resolveDir: root } }),
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'warning',
    // A build of the SDK may lie outside of the project.
    nodePaths: [path.join(root, 'node_modules')],
    write: false,
  });
  return outputFiles[0].text;
}
