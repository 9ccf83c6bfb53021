import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/**
 * The two installs of the project. The host has its own because it runs Grafana 13.2's packages on React 19, while
 * everything else is built against the floor (12.4, React 18): hoisted into one tree, two Reacts would meet in one page.
 */
const INSTALLS = [
  { name: 'the project', folder: root },
  { name: 'the preview host', folder: path.join(root, 'preview/host'), extra: ['--workspaces=false'] },
];

/**
 * Installs from the lock files what is missing or out of date, and does nothing where it is not.
 * @param {(line: string) => void} say one line for a person, for each install made
 * @throws when npm fails; the message names the folder
 */
export async function ensureDependencies(say) {
  // Side by side: npm waits for the network and the disk by turns.
  const outcomes = await Promise.allSettled(INSTALLS.map((install) => ensureInstall(install, say)));
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed) {
    throw failed.reason;
  }
}

async function ensureInstall({ name, folder, extra = [] }, say) {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(folder, 'node_modules/.installed-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) {
    return;
  }
  say(`Installing the packages of ${name} (once; a minute or two) …`);
  await run(npm(), ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...extra], {
    cwd: folder,
    what: `npm ci in ${folder}`,
  });
  writeFileSync(stamp, lock);
}

function npm() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}
