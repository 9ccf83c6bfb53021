import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../../../e2e/freePorts';
import { findWebKitDriver, findXvfb } from '../../../../scripts/setup/browsers.mjs';

/** Starts a program and whatever it starts as one group, which ends with this process at the latest. */
function startGroup(
  program: string | undefined,
  args: string[],
  env = process.env
): { child: ChildProcess; end(): Promise<void> } {
  if (!program) {
    throw new Error('WebKitWebDriver or Xvfb is not installed.');
  }
  const child = spawn(program, args, { detached: true, env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'close');
  const kill = (): void => {
    try {
      process.kill(-Number(child.pid), 'SIGKILL');
    } catch {
      // Over already.
    }
  };
  process.once('exit', kill);
  return {
    child,
    end: async () => {
      kill();
      process.off('exit', kill);
      await ended;
    },
  };
}

/** Starts a display of its own (Xvfb chooses a free one) and WebKitWebDriver on it. */
export async function startWebKitDriver(): Promise<{ url: string; close(): Promise<void> }> {
  const xvfb = startGroup(findXvfb(), ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']);
  const [display] = (await once(xvfb.child.stdio[3] as Readable, 'data')) as [Buffer];
  const [port] = await freePorts(1);
  const driver = startGroup(findWebKitDriver(), [`--port=${port}`], {
    ...process.env,
    DISPLAY: `:${display.toString().trim()}`,
  });
  const url = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    await driver.end();
    await xvfb.end();
  };
  for (let i = 0; i < 200; i++) {
    if (
      await fetch(`${url}/status`).then(
        (answer) => answer.ok,
        () => false
      )
    ) {
      return { url, close };
    }
    await sleep(50);
  }
  await close();
  throw new Error('WebKitWebDriver does not answer.');
}
