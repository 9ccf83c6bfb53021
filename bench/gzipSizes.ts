import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from '../scripts/bundle.mjs';
import { gzipBytes } from '../scripts/package/scriptSize.mjs';

/** Size of a built file as a browser fetches it. */
export interface Size {
  name: string;
  gzipBytes: number;
  rawBytes: number;
}

const here = (file: string): string => path.resolve(import.meta.dirname, file);

/** Sizes of what the project ships to browsers, at gzip's best level. */
export function gzipSizes(): { sdk: Size; plugin: Size } {
  return {
    sdk: sizeOf('SDK, one file', readFileSync(here('../sdk/dist/user-sessions.js'))),
    plugin: sizeOf('plugin, module.js', readFileSync(here('../dist/module.js'))),
  };
}

/** What a page that imports the npm packages ships for them, started as their instructions say: all bundled alike. */
export async function bundledSizes(): Promise<Size[]> {
  const [ours, faro, traced, datadog] = await Promise.all([
    bundle({ source: "import { init } from '@opensessions/browser-sdk'; init({ serviceName: 'a', endpoint: '/' });" }),
    bundle({
      source: "import { initializeFaro } from '@grafana/faro-web-sdk'; initializeFaro({ app: { name: 'a' } });",
    }),
    bundle({ file: here('overhead/variants/faro.ts') }),
    bundle({ file: here('overhead/variants/datadog.ts') }),
  ]);
  return [
    sizeOf('SDK, as an npm package', ours),
    sizeOf('Faro web-sdk', faro),
    sizeOf('Faro web-sdk with tracing', traced),
    sizeOf('Datadog browser-rum-slim', datadog),
  ];
}

function sizeOf(name: string, content: Buffer | string): Size {
  return { name, gzipBytes: gzipBytes([content]), rawBytes: Buffer.byteLength(content) };
}
