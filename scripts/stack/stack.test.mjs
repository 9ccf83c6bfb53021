/**
 * `npm run stack` with small stand-ins for the four programs, which listen where the real ones would be told to, write down their
 * lives, and can be told to misbehave: what is tested is the starting, watching and stopping.
 */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const NAMES = ['loki', 'tempo', 'otelcol-contrib', 'grafana'];

/** Listens on its port, after `slow` or `never`; `dies` and `deaf` are told by a variable, too. */
const STAND_IN = `#!${process.execPath}
const { appendFileSync } = require('node:fs');
const { createServer } = require('node:http');
const name = require('node:path').basename(process.argv[1]);
const mode = process.env['STAND_IN_' + name.replace('-', '_')] ?? '';
const say = (what) => appendFileSync(process.env.STAND_IN_LOG, name + ' ' + what + '\\n');
const port = {
  loki: process.env.LOKI_HTTP_PORT,
  tempo: process.env.TEMPO_HTTP_PORT,
  'otelcol-contrib': (process.env.OTELCOL_HEALTH_ADDRESS ?? '').split(':')[1],
  grafana: process.env.GF_SERVER_HTTP_PORT,
}[name];
say('started ' + process.pid);
process.on('SIGINT', () => say('interrupted'));
process.on('SIGTERM', () => { say('told to stop'); if (mode !== 'deaf') { setTimeout(() => { say('stopped'); process.exit(0); }, 200); } });
if (mode === 'refuses') { console.error('the configuration has a fault in line 3'); process.exit(2); }
if (mode !== 'never') {
  createServer((request, response) => {
    const lacks = mode === 'empty' && request.url.startsWith('/api/datasources');
    response.writeHead(lacks ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ enabled: true, name, env: { loki: process.env.LOKI_URL, otlp: process.env.LOKI_OTLP_URL } }));
  }).listen(Number(port), '127.0.0.1');
}
if (mode === 'dies') { setTimeout(() => process.exit(7), 3000); }
setInterval(() => {}, 1000);
`;

let folder;
let env;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stack-'));
  for (const name of NAMES) {
    put(name);
  }
  mkdirSync(path.join(folder, 'home/conf'), { recursive: true });
  writeFileSync(path.join(folder, 'home/conf/defaults.ini'), '');
  const ports = await freePorts(9);
  env = {
    ...Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(LOKI|TEMPO|OTLP|OTELCOL|GRAFANA)_/.test(name))
    ),
    PATH: path.join(folder, 'bin'),
    GRAFANA_HOME: path.join(folder, 'home'),
    GRAFANA_DATA: path.join(folder, 'grafana'),
    STAND_IN_LOG: path.join(folder, 'log'),
    STACK_READY_WITHIN_MS: '20000',
    STACK_GRACE_MS: '5000',
    LOKI_HTTP_PORT: ports[0],
    LOKI_GRPC_PORT: ports[1],
    TEMPO_HTTP_PORT: ports[2],
    TEMPO_GRPC_PORT: ports[3],
    TEMPO_GOSSIP_PORT: ports[4],
    TEMPO_OTLP_ADDRESS: `127.0.0.1:${ports[5]}`,
    OTELCOL_OTLP_ADDRESS: `127.0.0.1:${ports[6]}`,
    OTELCOL_HEALTH_ADDRESS: `127.0.0.1:${ports[7]}`,
    GRAFANA_PORT: ports[8],
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('starts each when the one before answers, prints the addresses, and stops all together on Ctrl-C', async () => {
  const stack = start();
  await stack.until('Ctrl-C stops everything.');
  expect(stack.said()).toContain(`http://127.0.0.1:${env.GRAFANA_PORT}/a/opensessions-usersessions-app/sessions`);
  expect(stack.said()).toContain(
    `LOKI_URL=http://127.0.0.1:${env.LOKI_HTTP_PORT} TEMPO_URL=http://127.0.0.1:${env.TEMPO_HTTP_PORT} OTLP_URL=http://${env.OTELCOL_OTLP_ADDRESS}`
  );
  expect(
    lives()
      .filter((line) => line.includes('started'))
      .map((line) => line.split(' ')[0])
  ).toEqual(NAMES);
  // Each is told of the others, wherever they are.
  const told = await (await fetch(`http://127.0.0.1:${env.GRAFANA_PORT}/api/health`)).json();
  expect(told.env.loki).toBe(`http://127.0.0.1:${env.LOKI_HTTP_PORT}`);
  const collector = await (await fetch(`http://${env.OTELCOL_HEALTH_ADDRESS}/`)).json();
  expect(collector.env.otlp).toBe(`http://127.0.0.1:${env.LOKI_HTTP_PORT}/otlp`);
  expect(existsSync(path.join(folder, 'grafana/plugins/opensessions-usersessions-app'))).toBe(existsSync('dist'));

  stack.interrupt();
  expect(await stack.over).toBe(0);
  // The last one first, and each before the next: the Collector hands over what it holds while Loki and Tempo are there.
  expect(lives().slice(NAMES.length)).toEqual(
    [...NAMES].reverse().flatMap((name) => [`${name} told to stop`, `${name} stopped`])
  );
  nobodyLeft();
});

test('names every program that is missing, where to get it and what else to do, and starts none', async () => {
  rmSync(path.join(folder, 'bin/tempo'));
  rmSync(path.join(folder, 'bin/grafana'));
  const stack = start();
  expect(await stack.over).toBe(1);
  expect(stack.said()).toMatch(/Not on the PATH:\n {2}tempo +https:.*\n {2}grafana +https:/);
  expect(stack.said()).toContain('TEMPO_PROGRAM, GRAFANA_PROGRAM');
  expect(stack.said()).toContain('docker compose up');
  expect(lives()).toEqual([]);
});

test('without Grafana it needs none', async () => {
  rmSync(path.join(folder, 'bin/grafana'));
  const stack = start(['--without-grafana']);
  await stack.until('Ctrl-C stops everything.');
  stack.interrupt();
  expect(await stack.over).toBe(0);
  expect(lives().join()).not.toContain('grafana');
  nobodyLeft();
});

test('one that never becomes healthy is named with its address, and the others are stopped', async () => {
  const stack = start([], { STAND_IN_otelcol_contrib: 'never', STACK_READY_WITHIN_MS: '1500' });
  expect(await stack.over).toBe(1);
  expect(stack.said()).toContain(
    `The otelcol-contrib did not start: it did not answer at http://${env.OTELCOL_HEALTH_ADDRESS}/ within 1.5 s`
  );
  expect(lives()).toEqual(expect.arrayContaining(['loki stopped', 'tempo stopped', 'otelcol-contrib stopped']));
  nobodyLeft();
});

test('one that refuses its configuration is shown with its own words', async () => {
  const stack = start([], { STAND_IN_tempo: 'refuses' });
  expect(await stack.over).toBe(1);
  expect(stack.said()).toContain('The tempo did not start: it stopped.');
  expect(stack.said()).toContain('the configuration has a fault in line 3');
  nobodyLeft();
});

test('when one dies later it is named, and the others are stopped', async () => {
  const stack = start([], { STAND_IN_loki: 'dies' });
  expect(await stack.over).toBe(1);
  expect(stack.said()).toContain('loki ended by itself (exit code 7); stopping the rest.');
  nobodyLeft();
});

test('one that does not listen to SIGTERM is killed', async () => {
  const stack = start(['--without-grafana'], { STAND_IN_tempo: 'deaf', STACK_GRACE_MS: '500' });
  await stack.until('Ctrl-C stops everything.');
  stack.interrupt();
  expect(await stack.over).toBe(0);
  expect(lives()).toEqual(expect.arrayContaining(['tempo told to stop', 'loki stopped']));
  nobodyLeft();
});

test('a Grafana without what provisioning gives it is told, in words', async () => {
  const stack = start([], { STAND_IN_grafana: 'empty', STACK_READY_WITHIN_MS: '3000' });
  expect(await stack.over).toBe(1);
  expect(stack.said()).toContain('Grafana runs, but does not have the data source with the uid "loki"');
  nobodyLeft();
});

test('a busy port is named with the variable that changes it, and a wrong one with what it takes', async () => {
  const holder = createServer().listen(Number(env.LOKI_GRPC_PORT), '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const busy = start();
  expect(await busy.over).toBe(1);
  expect(busy.said()).toContain(`${env.LOKI_GRPC_PORT} on 127.0.0.1 is in use (choose another with LOKI_GRPC_PORT)`);
  holder.close();
  const wrong = start([], { OTELCOL_OTLP_ADDRESS: '4318' });
  expect(await wrong.over).toBe(1);
  expect(wrong.said()).toContain(
    'OTELCOL_OTLP_ADDRESS takes an address with a port, such as 127.0.0.1:4318, not "4318".'
  );
  expect(lives()).toEqual([]);
});

function put(name) {
  const file = path.join(folder, 'bin', name);
  mkdirSync(path.dirname(file), { recursive: true });
  // Node takes a file without an ending for CommonJS where no package.json says otherwise.
  writeFileSync(file, STAND_IN);
  chmodSync(file, 0o755);
}

/** Runs the command in a process group of its own, so that an interrupt reaches it as from a terminal. */
function start(args = [], more = {}) {
  const child = spawn(process.execPath, ['scripts/stack.mjs', '--no-build', ...args], {
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const over = new Promise((resolve) => child.once('close', resolve));
  const waiting = new Set();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      waiting.forEach((look) => look());
    });
  }
  const until = (text, withinMs = 30_000) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No "${text}" in:\n${output}`)), withinMs);
      const look = () => {
        if (output.includes(text)) {
          clearTimeout(timer);
          resolve();
        }
      };
      waiting.add(look);
      look();
      void over.then(() => (output.includes(text) ? resolve() : reject(new Error(`It ended. It said:\n${output}`))));
    });
  return { over, until, said: () => output, interrupt: () => process.kill(-child.pid, 'SIGINT') };
}

/** What the stand-ins wrote down, in order. */
function lives() {
  return existsSync(env.STAND_IN_LOG) ? readFileSync(env.STAND_IN_LOG, 'utf8').trim().split('\n') : [];
}

/** No stand-in that was started is there any more. */
function nobodyLeft() {
  const pids = lives().flatMap((line) => (/started (\d+)/.exec(line) ?? []).slice(1).map(Number));
  expect(pids.length).toBeGreaterThan(0);
  const left = pids.filter((pid) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  });
  expect(left).toEqual([]);
}

async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once('listening', resolve))));
  const ports = servers.map((server) => String(server.address().port));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
