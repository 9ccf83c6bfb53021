import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from '../../scripts/bundle.mjs';

/** What is measured against what. */
export const VARIANTS = ['none', 'ours', 'faro', 'datadog'] as const;
export type Variant = (typeof VARIANTS)[number];

/** What a person calls them. */
export const VARIANT_NAMES: Record<Variant, string> = {
  none: 'no SDK',
  ours: 'ours',
  faro: 'Faro, tracing',
  datadog: 'Datadog slim',
};

const here = (...parts: string[]): string => path.join(import.meta.dirname, ...parts);

/** Path of the SDK's one file; `SDK_DIST` names the folder of another build. */
const oneFile = path.join(process.env.SDK_DIST ?? here('../../sdk/dist'), 'user-sessions.js');

/** The script that each variant loads and starts: the SDK's one file, and the others bundled from their npm packages. */
export async function variantScripts(): Promise<Record<Variant, string>> {
  const [sdk, ours, faro, datadog] = await Promise.all([
    readFile(oneFile, 'utf8'),
    ...(['ours', 'faro', 'datadog'] as const).map((variant) => bundle({ file: here(`variants/${variant}.ts`) })),
  ]);
  return { none: '', ours: sdk + (ours ?? ''), faro: faro ?? '', datadog: datadog ?? '' };
}

/** The page's own scripts, by path. */
export async function pageScripts(): Promise<Record<string, string>> {
  return { '/app.js': await bundle({ file: here('page/app.ts') }) };
}
