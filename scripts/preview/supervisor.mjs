import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../setup/root.mjs';

const READY_WITHIN_MS = 30_000;

/**
 * Starts programs one after the other, each when the one before answers, and stops them together.
 * @param {(name: string, line: string) => void} onLine what a program prints, line by line
 * @param {(name: string, code: number | null) => void} onDeath a program ended by itself
 */
export function supervisor(onLine, onDeath) {
  const children = [];
  let stopping = false;

  /** @param {ReturnType<import('./programs.mjs').programs>[number]} program */
  async function start({ name, file, args, url, ready }) {
    const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.on('data', (chunk) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop();
        said = (said + chunk).slice(-4000);
        lines.forEach((line) => onLine(name, line));
      });
    }
    const entry = { name, child, over: new Promise((resolve) => child.once('close', resolve)), alive: true };
    children.push(entry);
    child.once('close', (code) => {
      entry.alive = false;
      if (!stopping && entry.ready) {
        onDeath(name, code);
      }
    });
    if (url && ready) {
      await untilReady(entry, url + ready, () => said);
    }
    entry.ready = true;
  }

  /** Stops all, the last started first, and waits until they are gone. */
  async function stop() {
    stopping = true;
    for (const { child, alive } of [...children].reverse()) {
      if (alive) {
        child.kill('SIGTERM');
      }
    }
    const over = Promise.all(children.map((entry) => entry.over));
    const late = await Promise.race([over.then(() => false), sleep(5000, true, { ref: false })]);
    if (late) {
      children.filter((entry) => entry.alive).forEach(({ child }) => child.kill('SIGKILL'));
      await over;
    }
  }

  return { start, stop };
}

async function untilReady(entry, url, said) {
  const giveUp = Date.now() + READY_WITHIN_MS;
  while (entry.alive && Date.now() < giveUp) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await sleep(100);
  }
  const why = entry.alive ? `it did not answer at ${url} within ${READY_WITHIN_MS / 1000} s` : 'it stopped';
  throw new Error(`The ${entry.name} did not start: ${why}.${said().trim() ? ` It said:\n${said().trim()}` : ''}`);
}
