import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findProgram } from '../../setup/program.mjs';
import { root } from '../../setup/root.mjs';
import { SERVERS } from '../programs.mjs';

/** The programs that read each kind, and how they are asked whether they would. */
const PROGRAMS = {
  loki: {
    names: ['loki'],
    variable: SERVERS.loki.variable,
    args: ([file]) => ['-verify-config', `-config.file=${file}`, '-config.expand-env=true'],
  },
  tempo: {
    names: ['tempo'],
    variable: SERVERS.tempo.variable,
    args: ([file]) => ['-config.verify=true', `-config.file=${file}`, '-config.expand-env=true'],
  },
  otelcol: {
    names: ['otelcol-contrib'],
    variable: SERVERS['otelcol-contrib'].variable,
    args: (files) => ['validate', ...files.map((file) => `--config=${file}`)],
    // A build with fewer parts than the contrib distribution says nothing about a part that it lacks.
    unable: (said) => /'\w+' unknown type: "(\w+)"/.exec(said)?.[1],
  },
  compose: {
    names: ['docker'],
    variable: 'DOCKER_PROGRAM',
    probe: ['compose', 'version'],
    args: () => ['compose', '--profile', 'visitors', 'config', '--quiet'],
  },
  alloy: {
    names: ['alloy'],
    variable: 'ALLOY_PROGRAM',
    args: ([file]) => ['validate', '--stability.level=public-preview', file],
  },
  nginx: {
    names: ['nginx'],
    files: ['/usr/sbin/nginx'],
    variable: 'NGINX_PROGRAM',
    needs: 'openssl',
    args: ([file], folder) => ['-t', '-q', '-p', folder, '-c', aroundNginx(file, folder)],
  },
  caddy: {
    names: ['caddy'],
    variable: 'CADDY_PROGRAM',
    args: ([file]) => ['validate', '--adapter', 'caddyfile', '--config', file],
    unable: (said) => /unrecognized directive: (rate_limit)\b/.exec(said)?.[1],
  },
};

/**
 * Lets a configuration's program read it.
 * @param {import('./configurations.mjs').Configuration} configuration
 * @returns {{ program: string, problems: string[] } | { why: string }} `why` it was not read by its program
 */
export function problemsByProgram({ kind, files, env = {} }) {
  const way = PROGRAMS[kind];
  if (!way) {
    return { why: 'no program reads it alone' };
  }
  const program = findProgram(way);
  if (!program) {
    return { why: `no ${way.names[0]} on the PATH` };
  }
  if (way.probe && spawnSync(program, way.probe).status !== 0) {
    return { why: `${way.names[0]} has no "${way.probe[0]}"` };
  }
  if (way.needs && !findProgram({ variable: `${way.needs.toUpperCase()}_PROGRAM`, names: [way.needs] })) {
    return { why: `no ${way.needs} on the PATH, which makes a certificate to try it with` };
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stack-check-'));
  try {
    const key = path.join(folder, 'key');
    writeFileSync(key, '0123456789abcdef');
    const set = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [name, value.replace('%KEY_FILE%', key)])
    );
    const { status, stdout, stderr, error } = spawnSync(program, way.args(files, folder), {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...set },
      timeout: 60_000,
    });
    const said = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim();
    const lacks = status === 0 ? undefined : way.unable?.(said);
    return lacks
      ? { why: `this ${way.names[0]} lacks ${lacks}` }
      : { program, problems: status === 0 ? [] : [said || `exit code ${status}`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A whole configuration around ours, which is included in http {}; in the place of the certificate stands one made now. */
function aroundNginx(file, folder) {
  const { cert, key } = certificate(folder);
  const server = readFileSync(path.join(root, file), 'utf8')
    .replace(/ssl_certificate \S+;/, `ssl_certificate ${cert};`)
    .replace(/ssl_certificate_key \S+;/, `ssl_certificate_key ${key};`);
  const whole = path.join(folder, 'nginx.conf');
  writeFileSync(path.join(folder, 'server.conf'), server);
  writeFileSync(
    whole,
    `pid ${folder}/nginx.pid;\nerror_log stderr;\nevents {}\nhttp { include ${folder}/server.conf; }\n`
  );
  return whole;
}

function certificate(folder) {
  const [cert, key] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
  spawnSync('openssl', [
    ...'req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=otlp.example.com'.split(' '),
    ...['-keyout', key, '-out', cert],
  ]);
  return { cert, key };
}
