import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/**
 * Installs packages where this is Debian or Ubuntu and we are root; nothing elsewhere. Whether it worked is for the caller to see.
 * @param {string[]} packages
 */
export async function aptInstall(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return;
  }
  const options = { quiet: true, allowFailure: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update'], options);
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}
