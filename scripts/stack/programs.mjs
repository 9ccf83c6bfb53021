import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { root } from '../setup/root.mjs';

/** What the stack is made of, in starting order: the name of each on the PATH, and where it is to be had. */
export const SERVERS = {
  loki: { variable: 'LOKI_PROGRAM', from: 'https://github.com/grafana/loki/releases, 3.7' },
  tempo: { variable: 'TEMPO_PROGRAM', from: 'https://github.com/grafana/tempo/releases, 3.0' },
  'otelcol-contrib': {
    variable: 'OTELCOL_PROGRAM',
    from: 'https://github.com/open-telemetry/opentelemetry-collector-releases/releases, 0.165',
  },
  grafana: { variable: 'GRAFANA_PROGRAM', from: 'https://grafana.com/grafana/download, 13.2' },
};

const LOOPBACK = '127.0.0.1';

/**
 * Where everything listens: the variables of stack/README.md, or their defaults in stack/*.yaml.
 * @param {NodeJS.ProcessEnv} env
 */
export function addresses(env) {
  const loki = { host: env.LOKI_HTTP_ADDRESS ?? LOOPBACK, port: port(env, 'LOKI_HTTP_PORT', 3100) };
  const tempo = { host: env.TEMPO_HTTP_ADDRESS ?? LOOPBACK, port: port(env, 'TEMPO_HTTP_PORT', 3200) };
  return {
    loki,
    tempo,
    lokiGrpc: { host: LOOPBACK, port: port(env, 'LOKI_GRPC_PORT', 9096) },
    tempoGrpc: { host: LOOPBACK, port: port(env, 'TEMPO_GRPC_PORT', 9095) },
    tempoGossip: { host: LOOPBACK, port: port(env, 'TEMPO_GOSSIP_PORT', 7946) },
    tempoOtlp: address('TEMPO_OTLP_ADDRESS', env.TEMPO_OTLP_ADDRESS ?? `${LOOPBACK}:4319`),
    otlp: address('OTELCOL_OTLP_ADDRESS', env.OTELCOL_OTLP_ADDRESS ?? `${LOOPBACK}:4318`),
    health: address('OTELCOL_HEALTH_ADDRESS', env.OTELCOL_HEALTH_ADDRESS ?? `${LOOPBACK}:13133`),
    grafana: { host: LOOPBACK, port: port(env, 'GRAFANA_PORT', 3000) },
  };
}

/** The variable that changes each of these. */
export const VARIABLES = {
  loki: 'LOKI_HTTP_PORT',
  tempo: 'TEMPO_HTTP_PORT',
  lokiGrpc: 'LOKI_GRPC_PORT',
  tempoGrpc: 'TEMPO_GRPC_PORT',
  tempoGossip: 'TEMPO_GOSSIP_PORT',
  tempoOtlp: 'TEMPO_OTLP_ADDRESS',
  otlp: 'OTELCOL_OTLP_ADDRESS',
  health: 'OTELCOL_HEALTH_ADDRESS',
  grafana: 'GRAFANA_PORT',
};

/** The address to open: what listens everywhere is reached on this machine. */
export function urlOf({ host, port: number }) {
  return `http://${host === '0.0.0.0' || host === '::' ? LOOPBACK : host}:${number}`;
}

/**
 * How the programs are started, in order.
 * @param {Record<string, string>} found paths by the names of SERVERS; what is not in it is not started
 * @param {NodeJS.ProcessEnv} env
 * @returns {(import('../preview/supervisor.mjs').Program & { label: string, url: string })[]}
 */
export function stackPrograms(found, env) {
  const at = addresses(env);
  const lokiUrl = urlOf(at.loki);
  const tempoUrl = urlOf(at.tempo);
  const all = [
    {
      name: 'loki',
      label: 'Loki',
      args: ['-config.file=stack/loki.yaml', '-config.expand-env=true'],
      env: {},
      url: lokiUrl,
      ready: '/ready',
    },
    {
      name: 'tempo',
      label: 'Tempo',
      args: ['-config.file=stack/tempo.yaml', '-config.expand-env=true'],
      env: {},
      url: tempoUrl,
      ready: '/ready',
    },
    {
      name: 'otelcol-contrib',
      label: 'OTLP/HTTP',
      args: ['--config=stack/otelcol.yaml'],
      env: {
        LOKI_OTLP_URL: env.LOKI_OTLP_URL ?? `${lokiUrl}/otlp`,
        TEMPO_OTLP_URL: env.TEMPO_OTLP_URL ?? urlOf(at.tempoOtlp),
      },
      url: urlOf(at.health),
      ready: '/',
    },
    {
      name: 'grafana',
      label: 'Grafana',
      args: ['server', '--homepath', found.grafana ? grafanaHome(found.grafana, env) : ''],
      env: grafanaSettings(at.grafana, { LOKI_URL: lokiUrl, TEMPO_URL: tempoUrl }, env),
      url: urlOf(at.grafana),
      ready: '/api/health',
    },
  ];
  return all.flatMap((program) => (found[program.name] ? [{ ...program, command: found[program.name] }] : []));
}

/** Where Grafana's data and its folder of plugins are. */
export function grafanaData(env) {
  return path.resolve(root, env.GRAFANA_DATA ?? 'data/grafana');
}

/** Grafana's settings as variables: it takes relative paths as of its own folder, so these are whole. */
function grafanaSettings({ host, port: number }, sources, env) {
  const data = grafanaData(env);
  return {
    ...sources,
    GF_SERVER_HTTP_ADDR: host,
    GF_SERVER_HTTP_PORT: String(number),
    GF_PATHS_DATA: data,
    GF_PATHS_LOGS: path.join(data, 'log'),
    GF_PATHS_PLUGINS: path.join(data, 'plugins'),
    GF_PATHS_PROVISIONING: path.join(root, 'provisioning'),
    GF_LOG_LEVEL: 'error',
    // Whoever can open the port is an administrator: for a trial on one machine only.
    GF_AUTH_ANONYMOUS_ENABLED: 'true',
    GF_AUTH_ANONYMOUS_ORG_ROLE: 'Admin',
    GF_AUTH_DISABLE_LOGIN_FORM: 'true',
    GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS: pluginIds().join(','),
    GF_PLUGINS_PREINSTALL_DISABLED: 'true',
    GF_ANALYTICS_REPORTING_ENABLED: 'false',
    GF_ANALYTICS_CHECK_FOR_UPDATES: 'false',
  };
}

/** The app's id and those of its panels. */
export function pluginIds() {
  const idOf = (folder) => JSON.parse(readFileSync(path.join(root, folder, 'plugin.json'), 'utf8')).id;
  const panels = readdirSync(path.join(root, 'src/panels'))
    .map((name) => `src/panels/${name}`)
    .filter((folder) => existsSync(path.join(root, folder, 'plugin.json')));
  return [idOf('src'), ...panels.map(idOf)];
}

/**
 * Grafana's own folder, with its pages and defaults.
 * @throws when neither GRAFANA_HOME nor a place beside the program has them
 */
function grafanaHome(program, env) {
  const beside = path.resolve(path.dirname(realpathSync(program)), '..');
  const home = [env.GRAFANA_HOME, beside, '/usr/share/grafana'].find(
    (folder) => folder && existsSync(path.join(folder, 'conf/defaults.ini'))
  );
  if (!home) {
    throw new Error(
      `Grafana's own folder is not beside ${program}: set GRAFANA_HOME to the folder that has conf/defaults.ini and public/.`
    );
  }
  return home;
}

function port(env, name, fallback) {
  const number = Number(env[name] ?? fallback);
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    throw new Error(`${name} takes a port from 1 to 65535, not "${env[name]}".`);
  }
  return number;
}

function address(name, text) {
  const [, host = '', number = ''] = /^(.+):(\d+)$/.exec(text) ?? [];
  return { host: host || fail(name, text), port: port({ [name]: number }, name, 0) };
}

function fail(name, text) {
  throw new Error(`${name} takes an address with a port, such as 127.0.0.1:4318, not "${text}".`);
}
