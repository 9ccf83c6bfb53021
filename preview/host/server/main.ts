import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { HostOptions } from './HostOptions';
import { startHost } from './startHost';

const here = path.dirname(fileURLToPath(import.meta.url));
const hostRoot = path.join(here, '..');

/** @throws {Error} for an option that is unknown or makes no sense */
function readOptions(args: string[]): HostOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '3000' },
      host: { type: 'string', default: '127.0.0.1' },
      loki: { type: 'string', default: 'http://127.0.0.1:4318' },
      tempo: { type: 'string', default: 'http://127.0.0.1:4318' },
      'plugin-dir': { type: 'string', default: path.join(hostRoot, '../../dist') },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port is a number from 0 to 65535, not "${values.port}"`);
  }
  const address = (name: string, value: string): string => {
    if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
      throw new Error(`${name} is an http or https address, not "${value}"`);
    }
    return value;
  };
  return {
    port,
    host: values.host,
    lokiUrl: address('--loki or LOKI_URL', process.env.LOKI_URL || values.loki),
    tempoUrl: address('--tempo or TEMPO_URL', process.env.TEMPO_URL || values.tempo),
    pluginDir: path.resolve(values['plugin-dir']),
    pageDir: path.join(hostRoot, 'dist'),
    recordingsDir: path.join(hostRoot, '../golden'),
    iconDirs: [path.join(hostRoot, 'node_modules/@grafana/ui/dist/public/img/icons'), path.join(hostRoot, 'icons')],
  };
}

try {
  const running = await startHost(readOptions(process.argv.slice(2)));
  console.log(`User Sessions preview: ${running.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(`User Sessions preview: ${(error as Error).message}`);
  process.exitCode = 1;
}
