import { parseArgs } from 'node:util';

const DEFAULT_PORTS = { host: 3000, store: 4318, shop: 8080, api: 8081 };

/** Text of `npm start -- --help`. */
export const HELP = `npm start -- [options]
  --host-port N    the page with User Sessions (default ${DEFAULT_PORTS.host})
  --store-port N   the store for logs and traces (default ${DEFAULT_PORTS.store})
  --shop-port N    the demo shop (default ${DEFAULT_PORTS.shop})
  --api-port N     the shop's API (default ${DEFAULT_PORTS.api})
  --visitors N     headless Chromium visitors that walk through the shop until you stop (default 0)
  --failure-rate F share of the shop API's write requests that fail (default 0.1)
  --listen ADDRESS where everything listens (default 127.0.0.1)
Environment: LOKI_URL, TEMPO_URL and OTLP_URL, all three, use real servers instead of the store; CHROME_PATH is the visitors' browser.`;

/**
 * @param {string[]} args command line after the program's name
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ help: boolean, ports: Record<'host' | 'store' | 'shop' | 'api', number>, visitors: number, failureRate: number,
 *   listen: string, real?: { loki: string, tempo: string, otlp: string } }}
 * @throws with a sentence that names the wrong option
 */
export function readOptions(args, env) {
  const text = { type: 'string' };
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      'host-port': text,
      'store-port': text,
      'shop-port': text,
      'api-port': text,
      visitors: text,
      'failure-rate': text,
      listen: text,
    },
  });
  const ports = Object.fromEntries(
    Object.entries(DEFAULT_PORTS).map(([name, port]) => [
      name,
      whole(`--${name}-port`, values[`${name}-port`], port, 1, 65535),
    ])
  );
  const twice = Object.keys(ports).find((a) => Object.keys(ports).some((b) => a < b && ports[a] === ports[b]));
  if (twice) {
    throw new Error(
      `Port ${ports[twice]} is asked for twice. Give each of --host-port, --store-port, --shop-port and --api-port its own.`
    );
  }
  const failureRate = Number(values['failure-rate'] ?? 0.1);
  if (!(failureRate >= 0 && failureRate <= 1)) {
    throw new Error('--failure-rate takes a share from 0 to 1, such as 0.1.');
  }
  return {
    help: values.help,
    ports,
    visitors: whole('--visitors', values.visitors, 0, 0, 50),
    failureRate,
    listen: values.listen ?? '127.0.0.1',
    real: realServers(env),
  };
}

function whole(option, value, fallback, min, max) {
  if (value === undefined) {
    return fallback;
  }
  const number = Number(value);
  if (!Number.isInteger(number) || number < min || number > max) {
    throw new Error(`${option} takes a whole number from ${min} to ${max}, not "${value}".`);
  }
  return number;
}

function realServers({ LOKI_URL: loki, TEMPO_URL: tempo, OTLP_URL: otlp }) {
  if (loki && tempo && otlp) {
    return { loki, tempo, otlp };
  }
  if (loki || tempo || otlp) {
    throw new Error(
      'Real servers need LOKI_URL, TEMPO_URL and OTLP_URL, all three: where to read logs, where to read traces, where to send both.'
    );
  }
  return undefined;
}
