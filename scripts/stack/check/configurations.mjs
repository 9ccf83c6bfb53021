/**
 * Every configuration of the repository: what reads it, and which files it is made of.
 * @typedef {{ kind: 'compose' | 'otelcol' | 'loki' | 'tempo' | 'alloy' | 'nginx' | 'caddy' | 'provisioning', files: string[],
 *   env?: Record<string, string> }} Configuration `env`: what the file needs and has no default for
 */
const COLLECTOR = 'stack/otelcol.yaml';
const overCollector = (name, env) => ({ kind: 'otelcol', files: [COLLECTOR, `stack/examples/${name}.yaml`], env });

/** @type {Configuration[]} */
export const CONFIGURATIONS = [
  { kind: 'compose', files: ['docker-compose.yaml'] },
  { kind: 'loki', files: ['stack/loki.yaml'] },
  { kind: 'tempo', files: ['stack/tempo.yaml'] },
  { kind: 'otelcol', files: [COLLECTOR] },
  overCollector('geoip'),
  overCollector('hash-user-ids', { USER_ID_KEY_FILE: '%KEY_FILE%' }),
  overCollector('public-endpoint'),
  { kind: 'otelcol', files: [COLLECTOR, 'stack/examples/geoip.yaml', 'stack/examples/public-endpoint.yaml'] },
  overCollector('grafana-cloud', { GRAFANA_CLOUD_INSTANCE_ID: '123456', GRAFANA_CLOUD_TOKEN: 'token' }),
  { kind: 'alloy', files: ['stack/examples/alloy.alloy'] },
  { kind: 'nginx', files: ['stack/examples/nginx.conf'] },
  { kind: 'caddy', files: ['stack/examples/Caddyfile'] },
  ...[
    'datasources/loki.yaml',
    'datasources/tempo.yaml',
    'plugins/app.yaml',
    'dashboards/user-sessions.yaml',
    'alerting/user-sessions.yaml',
    'loki-rules/user-sessions.yaml',
  ].map((file) => ({ kind: 'provisioning', files: [`provisioning/${file}`] })),
];
