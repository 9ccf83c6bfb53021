import { spawn, type ChildProcess } from 'node:child_process';
import { freePorts } from './freePorts';

/** The running product: its addresses, and how to stop it. */
export interface Preview {
  host: string;
  /** Where telemetry goes: the store, which is Loki and Tempo as well, or OTLP_URL when the tests run on real servers. */
  store: string;
  shop: string;
  api: string;
  /** Everything that the command printed. */
  output(): string;
  process: ChildProcess;
  stop(): Promise<number | null>;
}

const STARTED = 'Ctrl-C stops everything.';
const WITHIN_MS = 120_000;

/**
 * Runs `npm start`'s program on free ports and waits until it says that all is up.
 * @throws with what the command printed when it ends or takes longer than two minutes
 */
export async function startPreview(extraArgs: string[] = []): Promise<Preview> {
  const [hostPort, storePort, shopPort, apiPort] = await freePorts(4);
  const args = [
    'scripts/start.mjs',
    '--host-port',
    hostPort,
    '--store-port',
    storePort,
    '--shop-port',
    shopPort,
    '--api-port',
    apiPort,
    '--failure-rate',
    0,
  ];
  const child = spawn(process.execPath, [...args.map(String), ...extraArgs], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const over = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => fail('did not start within two minutes'), WITHIN_MS);
    const fail = (why: string) => {
      clearTimeout(timer);
      child.kill('SIGTERM');
      reject(new Error(`npm start ${why}. It printed:\n${output}`));
    };
    child.once('close', (code) => fail(`ended with exit code ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += String(chunk);
        if (output.includes(STARTED)) {
          clearTimeout(timer);
          resolve();
        }
      });
    }
  });
  const at = (port: number | undefined) => `http://127.0.0.1:${port}`;
  return {
    host: at(hostPort),
    store: process.env.OTLP_URL ?? at(storePort),
    shop: at(shopPort),
    api: at(apiPort),
    output: () => output,
    process: child,
    stop: () => {
      child.kill('SIGINT');
      return over;
    },
  };
}
