import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../setup/root.mjs';

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {string} [file] one of our own programs, run by Node
 * @property {string} [command] anybody else's program, where there is no `file`
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env] beside ours
 * @property {string} [url] the next program waits until its `ready` answers
 * @property {string} [ready]
 */

/**
 * Starts programs one after the other, each when the one before answers, and stops them together.
 * @param {(name: string, line: string) => void} onLine what a program prints, line by line
 * @param {(name: string, code: number | null) => void} onDeath a program ended by itself
 * @param {{ readyWithinMs?: number, graceMs?: number, oneByOne?: boolean }} [options] `graceMs`: what is left then is killed;
 *   `oneByOne`: the last one started stops first, and each before the next, so that it can still hand over what it holds. Ctrl-C in
 *   a terminal then reaches us only.
 */
export function supervisor(onLine, onDeath, { readyWithinMs = 30_000, graceMs = 5000, oneByOne = false } = {}) {
  const children = [];
  let stopping = false;
  // A group of its own for each: the terminal does not reach it, and a script around the program is no reason for an orphan.
  const groups = oneByOne && process.platform !== 'win32';

  /** @param {Program} program */
  async function start({ name, file, command, args, env, url, ready }) {
    if (stopping) {
      return;
    }
    const [program, before] = command ? [command, []] : [process.execPath, ['--import', 'tsx', file]];
    const child = spawn(program, [...before, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: groups,
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
    const entry = {
      name,
      kill: (signal) => (groups ? process.kill(-child.pid, signal) : child.kill(signal)),
      over: new Promise((resolve) => child.once('close', resolve)),
      alive: true,
    };
    children.push(entry);
    // A program that cannot be started ends as one that stopped: its words are all there is.
    child.once('error', ({ message }) => (said += message));
    child.once('close', (code) => {
      entry.alive = false;
      if (!stopping && entry.ready) {
        onDeath(name, code);
      }
    });
    if (url && ready) {
      await untilReady(entry, url + ready, { withinMs: readyWithinMs, said: () => said });
    }
    entry.ready = true;
  }

  /** Stops all, the last started first, and waits until they are gone. */
  async function stop() {
    stopping = true;
    for (const entry of [...children].reverse()) {
      if (entry.alive) {
        entry.kill('SIGTERM');
        if (oneByOne) {
          await goneWithin([entry], graceMs);
        }
      }
    }
    await goneWithin(children, graceMs);
  }

  return { start, stop };
}

/** Kills what is left after `graceMs`. */
async function goneWithin(entries, graceMs) {
  const over = Promise.all(entries.map((entry) => entry.over));
  const late = await Promise.race([over.then(() => false), sleep(graceMs, true, { ref: false })]);
  if (late) {
    entries.filter((entry) => entry.alive).forEach(({ kill }) => kill('SIGKILL'));
    await over;
  }
}

async function untilReady(entry, url, { withinMs, said }) {
  const giveUp = Date.now() + withinMs;
  while (entry.alive && Date.now() < giveUp) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await sleep(100);
  }
  const why = entry.alive ? `it did not answer at ${url} within ${withinMs / 1000} s` : 'it stopped';
  throw new Error(`The ${entry.name} did not start: ${why}.${said().trim() ? ` It said:\n${said().trim()}` : ''}`);
}
