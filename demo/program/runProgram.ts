export interface Running {
  /** What is printed when the program is ready. */
  message: string;
  close(): Promise<void>;
  /** Resolves when the program ends by itself; a server has none. */
  finished?: Promise<void>;
}

/**
 * Runs a terminal program: prints one line when it is ready, ends with one clear line and exit code 1 when it cannot
 * start, and closes on SIGINT and SIGTERM.
 *
 * @param name what the lines begin with
 * @param start starts the program; a throw is shown as its message
 */
export async function runProgram(name: string, start: () => Promise<Running>): Promise<void> {
  let running: Running;
  try {
    running = await start();
  } catch (error) {
    process.stderr.write(`${name}: ${words(error)}\n`);
    process.exitCode = 1;
    return;
  }
  let closing = false;
  const stop = async (code: number): Promise<void> => {
    if (closing) {
      return;
    }
    closing = true;
    // Whatever hangs (an exporter, a browser) must not keep a stopped program alive.
    const timer = setTimeout(() => process.exit(code), 3_000);
    await running.close().catch(() => undefined);
    clearTimeout(timer);
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  process.stdout.write(`${name}: ${running.message}\n`);
  if (running.finished) {
    await running.finished.then(
      () => stop(0),
      (error: unknown) => {
        process.stderr.write(`${name}: ${words(error)}\n`);
        return stop(1);
      }
    );
  }
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
