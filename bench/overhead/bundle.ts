import path from 'node:path';
import { build } from 'esbuild';

const ROOT = path.join(import.meta.dirname, '../..');

/** Bundles a file, or a source, for a script tag and minifies it: all that is compared is bundled by this one function. */
export async function bundle(from: { file: string } | { source: string }): Promise<string> {
  const { outputFiles } = await build({
    ...('file' in from ? { entryPoints: [from.file] } : { stdin: { contents: from.source, resolveDir: ROOT } }),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
