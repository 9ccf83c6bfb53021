import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../setup/run.mjs';

const PACKAGE = '@grafana/sign-plugin@3.3.3';

/**
 * Lets Grafana sign a built plugin, where GRAFANA_ACCESS_POLICY_TOKEN is set: it writes MANIFEST.txt, with the hash of every file.
 * @param {string} folder of the built plugin
 * @param {string} root of the project
 * @returns {Promise<string>} what was done, in one line
 * @throws with what the signing program said when it refuses
 */
export async function signPlugin(folder, root) {
  if (!process.env.GRAFANA_ACCESS_POLICY_TOKEN) {
    return 'Not signed: GRAFANA_ACCESS_POLICY_TOKEN is not set (docs/releasing.md).';
  }
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  await run(npx, ['--yes', PACKAGE, '--distDir', path.relative(root, folder)], {
    cwd: root,
    quiet: true,
    what: 'Signing the plugin',
  });
  if (!existsSync(path.join(folder, 'MANIFEST.txt'))) {
    throw new Error('Signing the plugin wrote no MANIFEST.txt.');
  }
  return 'Signed: MANIFEST.txt';
}
