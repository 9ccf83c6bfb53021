import { build } from 'esbuild';

/**
 * A script for a page, out of source that imports packages of this repository.
 * @returns its code, fit to stand in a script element
 */
export async function bundle(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    logLevel: 'warning',
  });
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}
