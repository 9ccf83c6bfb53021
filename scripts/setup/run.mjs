import { spawn } from 'node:child_process';

const running = new Set();

/** Ends whatever `run` has started and is not over: an install or a build must not outlive the command that asked for it. */
export function stopRunning() {
  running.forEach((child) => child.kill('SIGTERM'));
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, what?: string, quiet?: boolean, allowFailure?: boolean }} [options]
 *   `quiet` keeps its output back and shows it only when it fails; `allowFailure` resolves with the exit code instead of throwing
 * @returns {Promise<{ code: number, output: string }>} output only with `quiet`
 */
export function run(command, args, { cwd, env, what = command, quiet = false, allowFailure = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    running.add(child);
    child.once('close', () => running.delete(child));
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => reject(new Error(`${what} could not be started: ${error.message}`)));
    child.once('close', (code) => {
      const output = Buffer.concat(chunks).toString();
      if (code === 0 || allowFailure) {
        resolve({ code: code ?? 1, output });
      } else {
        reject(new Error(`${what} failed (exit code ${code}).${output ? `\n${output}` : ''}`));
      }
    });
  });
}
