import { stopRunning } from '../setup/run.mjs';
import { supervisor } from './supervisor.mjs';

/**
 * Runs a command that starts programs. It ends with all of them: on Ctrl-C, when one ends by itself, and when the command fails, of
 * which the words are printed.
 * @param {(programs: {
 *   supervise: (onLine: (name: string, line: string) => void, options?: Parameters<typeof supervisor>[2]) => ReturnType<typeof supervisor>,
 *   stopped: () => boolean,
 * }) => Promise<void>} command `stopped`: whether they are being stopped, so that nothing is to be announced
 */
export function runTogether(command) {
  let all;
  let stopped = false;

  async function stop(code) {
    if (stopped) {
      return;
    }
    stopped = true;
    stopRunning();
    await all?.stop();
    process.exit(code);
  }

  // What fails because of the stopping is no news.
  function fail(message) {
    if (!stopped) {
      console.error(message);
    }
    void stop(1);
  }

  function supervise(onLine, options) {
    const onDeath = (name, code) => fail(`The ${name} ended by itself (exit code ${code}); stopping the rest.`);
    all = supervisor(onLine, onDeath, options);
    return all;
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => void stop(0));
  }
  command({ supervise, stopped: () => stopped }).catch((error) => fail(error.message));
}
