import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { languageProblems } from './blocks.mjs';
import { problemsBySchema } from './bySchema.mjs';
import { CONFIGURATIONS } from './configurations.mjs';
import { readText } from './yaml.mjs';

const named = CONFIGURATIONS.map((one) => [one.files.join(' + '), one]);

it.each(named)('%s is right by schema', (_, configuration) => {
  expect(problemsBySchema(configuration)).toEqual([]);
});

it('has every configuration of the repository', () => {
  const known = CONFIGURATIONS.flatMap(({ files }) => files);
  const below = (folder) => readdirSync(folder, { withFileTypes: true });
  const there = [
    ...['stack', 'stack/examples'].flatMap((folder) =>
      below(folder)
        .filter((entry) => entry.isFile() && !/\.md$|^Dockerfile/.test(entry.name))
        .map(({ name }) => `${folder}/${name}`)
    ),
    ...below('provisioning')
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => below(`provisioning/${name}`).map((file) => `provisioning/${name}/${file.name}`))
      .filter((file) => file.endsWith('.yaml')),
  ];
  expect(there.filter((file) => !known.includes(file))).toEqual([]);
  expect(known.filter((file) => !existsSync(file))).toEqual([]);
});

/** What a slip would make of a file: the file, what stands there, what would, and what is said of it. */
it.each([
  ['docker-compose.yaml', 'healthcheck:', 'helthcheck:', 'helthcheck'],
  ['stack/loki.yaml', 'otlp_config:', 'otel_config:', 'otel_config'],
  ['stack/loki.yaml', 'schema: v13', 'schema: v12', 'must be equal to constant'],
  ['stack/loki.yaml', 'action: index_label', 'action: label', 'index_label'],
  ['stack/tempo.yaml', 'query_backend_after: 60m', 'query_backend_after: an hour', 'must match pattern'],
  ['stack/tempo.yaml', 'live_store:', 'livestore:', 'livestore'],
  ['stack/otelcol.yaml', 'max_age: 7200', 'max_age: 2h', 'must be integer'],
  ['stack/otelcol.yaml', '[memory_limiter, batch]', '[batch, memory_limiter]', 'memory_limiter must be the first'],
  ['stack/otelcol.yaml', '[otlphttp/loki]', '[otlphttp/lokki]', 'names otlphttp/lokki, which exporters lacks'],
  [
    'stack/otelcol.yaml',
    'extensions: [health_check, file_storage]',
    'extensions: [health_check]',
    'does not start file_storage',
  ],
  ['stack/otelcol.yaml', 'sending_queue:', 'sending_que:', 'sending_que'],
  ['stack/examples/geoip.yaml', 'resource/geo-names, batch]', 'batch, resource/geo-names]', 'batch must be the last'],
  ['stack/examples/geoip.yaml', 'maxmind:', 'mindmax:', 'mindmax'],
  ['stack/examples/hash-user-ids.yaml', 'error_mode: propagate', 'error_mode: loud', 'propagate'],
  [
    'stack/examples/grafana-cloud.yaml',
    'authenticator: basicauth/grafana-cloud',
    'authenticator: basicauth',
    'extensions lacks',
  ],
  ['stack/examples/grafana-cloud.yaml', '${env:GRAFANA_CLOUD_TOKEN}', '${env:TOKEN}', '${env:TOKEN} has no default'],
  ['stack/examples/alloy.alloy', 'spike_limit ', 'spike_limits ', 'does not take "spike_limits"'],
  [
    'stack/examples/alloy.alloy',
    'otelcol.processor.batch.default.input',
    'otelcol.processor.batch.main.input',
    'otelcol.processor.batch.main',
  ],
  ['stack/examples/nginx.conf', 'limit_req zone', 'limit_rec zone', 'does not take "limit_rec"'],
  ['stack/examples/nginx.conf', 'access_log off;', 'access_log off', 'takes no block'],
  ['stack/examples/nginx.conf', 'return 401;\n        }', 'return 401;', 'is not closed'],
  ['stack/examples/Caddyfile', 'reverse_proxy ', 'revers_proxy ', 'does not take "revers_proxy"'],
  ['provisioning/datasources/loki.yaml', 'type: loki', 'type: lokki', 'must be equal to one of'],
])('%s with %j as %j is refused', (file, right, wrong, said) => {
  const configuration = CONFIGURATIONS.find(({ files }) => files.at(-1) === file);
  expect(readText(file)).toContain(right);
  const read = (name) => (name === file ? readText(name).replace(right, wrong) : readText(name));
  expect(problemsBySchema(configuration, read).join('\n')).toContain(said);
});

it.each([
  ['nginx', 'server { listen 80; # a } that is said\n }', []],
  ['nginx', 'server { listen "80; }', ['line 1: what begins with " has no end']],
  ['nginx', 'server { location / { return 404 } }', ['line 1: "return 404" does not end with ;']],
  ['nginx', 'listen 80;', ['line 1: main does not take "listen"']],
  ['caddy', 'a.example.com {\n\trespond {$CODE:404}\n}\n}', ['line 4: a } closes nothing']],
  ['alloy', 'otelcol.processor.batch "a" {\n\toutput { }\n}', []],
])('%s: %j', (language, text, problems) => {
  expect(languageProblems(text, language)).toEqual(problems);
});

describe('npm run stack:check', () => {
  let folder;
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'stack-check-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function check(programs) {
    for (const [name, script] of Object.entries(programs)) {
      writeFileSync(path.join(folder, name), `#!/bin/sh\n${script}\n`);
      chmodSync(path.join(folder, name), 0o755);
    }
    const env = { ...process.env, PATH: folder, NGINX_PROGRAM: '' };
    const { status, stdout } = spawnSync(process.execPath, ['scripts/stack-check.mjs'], { encoding: 'utf8', env });
    const line = (file) => stdout.split('\n').find((one) => one.includes(file)) ?? '';
    return { status, stdout, line };
  }

  it('says in a line for each which way it was read', () => {
    const { status, line, stdout } = check({ loki: 'exit 0' });
    expect(line('stack/loki.yaml')).toBe(`ok   stack/loki.yaml, read by ${folder}/loki`);
    expect(line('stack/tempo.yaml')).toBe('ok   stack/tempo.yaml, read by schema (no tempo on the PATH)');
    expect(stdout.trim().split('\n')).toHaveLength(CONFIGURATIONS.length + 1);
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(new RegExp(`${CONFIGURATIONS.length} passed, 0 failed\n$`)),
    ]);
  });

  it('fails with the words of a program that refuses a file', () => {
    const { status, line, stdout } = check({ tempo: 'echo "field live_stor not found" >&2; exit 1' });
    expect(status).toBe(1);
    expect(line('stack/tempo.yaml')).toMatch(/^BAD /);
    expect(stdout).toContain('field live_stor not found');
  });

  it('reads by schema what a smaller build of a program does not know', () => {
    const refuses = 'case "$*" in *geoip*) echo "\'processors\' unknown type: \\"geoip\\""; exit 1;; esac';
    const { status, line } = check({ 'otelcol-contrib': refuses, docker: 'exit 1' });
    expect(status).toBe(0);
    expect(line('stack/examples/geoip.yaml')).toContain('read by schema (this otelcol-contrib lacks geoip)');
    expect(line('stack/examples/grafana-cloud.yaml')).toContain(`read by ${folder}/otelcol-contrib`);
    expect(line('docker-compose.yaml')).toContain('read by schema (docker has no "compose")');
  });
});
