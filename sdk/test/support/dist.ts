import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SDK = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the build under test: `SDK_DIST`, else sdk/dist. */
export const DIST = process.env['SDK_DIST'] ?? join(SDK, 'dist');

function newestChange(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? newestChange(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs
    )
  );
}

/** A test of a stale build proves nothing. Who names a build of their own knows what they do. */
export function requireFreshBuild(): void {
  const built = join(DIST, 'user-sessions.js');
  if (!existsSync(built)) {
    throw new Error(`${built} is missing: run \`node sdk/build.mjs\` first.`);
  }
  if (!process.env['SDK_DIST'] && statSync(built).mtimeMs < newestChange(join(SDK, 'src'))) {
    throw new Error('sdk/dist is older than sdk/src: run `node sdk/build.mjs` first.');
  }
}
