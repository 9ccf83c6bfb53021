import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readArguments } from '../src/readArguments';
import { startStore } from '../src/startStore';

const ROOT = join(__dirname, '../../..');

function run(args: string[]): {
  output: () => string;
  exit: Promise<number | null>;
  kill: (signal: NodeJS.Signals) => void;
} {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'preview/store/src/main.ts'), ...args], {
    cwd: ROOT,
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  return {
    output: () => output,
    exit: new Promise((resolve) => child.on('exit', resolve)),
    kill: (signal) => child.kill(signal),
  };
}

async function until(test: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !test();) {
    if (Date.now() > end) {
      throw new Error('it did not happen within 30 s');
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the command', () => {
  it('says in one line where it listens, and ends at once on SIGINT', async () => {
    const program = run(['--port', '0']);
    await until(() => program.output().includes('\n'));
    expect(program.output()).toMatch(/^Store \(OTLP in, Loki and Tempo out\): http:\/\/127\.0\.0\.1:\d+\n$/);
    program.kill('SIGINT');
    expect(await program.exit).toBe(0);
  }, 60_000);

  it('says in one line that the port is busy', async () => {
    const store = await startStore({ port: 0 });
    const port = new URL(store.url).port;
    const program = run(['--port', port]);
    expect(await program.exit).toBe(1);
    expect(program.output()).toBe(`Port ${port} is in use: choose another one with --port.\n`);
    await store.close();
  }, 60_000);

  it('refuses arguments in words', () => {
    expect(readArguments([])).toEqual({ port: 4318, host: '127.0.0.1', maxRecords: 500_000 });
    expect(() => readArguments(['--port', 'x'])).toThrow('--port has to be a whole number up to 65535, it is "x"');
    expect(() => readArguments(['--max-records', '-1'])).toThrow(/max-records/);
    expect(() => readArguments(['--nope'])).toThrow(/nope/);
  });
});
