// npm run stack: Loki, Tempo, the Collector and Grafana of this machine, with stack/*.yaml and provisioning/. Stops all together.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { requireFreePorts } from './preview/ports.mjs';
import { runTogether } from './preview/together.mjs';
import { ensureBuilds } from './setup/builds.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { findProgram } from './setup/program.mjs';
import { root } from './setup/root.mjs';
import { addresses, grafanaData, pluginIds, SERVERS, stackPrograms, urlOf, VARIABLES } from './stack/programs.mjs';
import { requireProvisioned } from './stack/provisioned.mjs';

const HELP = `npm run stack -- [options]
  --without-grafana   Loki, Tempo and the Collector only, as the end-to-end tests need them
  --no-build          take the plugin as it was built last
Programs on the PATH: ${Object.keys(SERVERS).join(', ')}; or name one with ${Object.values(SERVERS)
  .map(({ variable }) => variable)
  .join(', ')}.
Addresses and folders are variables: stack/README.md lists them.`;

/** Rings and replayed logs take Loki and Tempo half a minute on a slow machine. */
const READY_WITHIN_MS = Number(process.env.STACK_READY_WITHIN_MS ?? 120_000);
/** Loki writes what it holds before it stops. */
const GRACE_MS = Number(process.env.STACK_GRACE_MS ?? 20_000);

async function main({ supervise, stopped }) {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      'without-grafana': { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const names = Object.keys(SERVERS).filter((name) => name !== 'grafana' || !values['without-grafana']);
  const programs = stackPrograms(findAll(names), process.env);
  await freePorts(names);
  if (names.includes('grafana')) {
    await preparePlugin(values['no-build']);
  }

  const all = supervise((name, line) => console.log(`${name}: ${line}`), {
    readyWithinMs: READY_WITHIN_MS,
    graceMs: GRACE_MS,
    oneByOne: true,
  });
  for (const program of programs) {
    console.log(`Starting ${program.name} …`);
    await all.start(program);
  }
  if (names.includes('grafana')) {
    await requireProvisioned(urlOf(addresses(process.env).grafana), pluginIds()[0], READY_WITHIN_MS);
  }
  if (!stopped()) {
    announce(names.includes('grafana'));
  }
}

/** @throws one line a program that is missing, and what else can be done */
function findAll(names) {
  const found = Object.fromEntries(
    names.map((name) => [name, findProgram({ variable: SERVERS[name].variable, names: [name] })])
  );
  const missing = names.filter((name) => !found[name]);
  if (missing.length > 0) {
    const lines = missing.map((name) => `  ${name.padEnd(16)} ${SERVERS[name].from}`);
    throw new Error(
      `Not on the PATH:\n${lines.join('\n')}\nUnpack ${missing.length > 1 ? 'them' : 'it'} into a folder of the PATH under ${
        missing.length > 1 ? 'these names' : 'this name'
      }, or name the program with ${missing.map((name) => SERVERS[name].variable).join(', ')}. With Docker, "docker compose up" runs the same without any of them.`
    );
  }
  return found;
}

async function freePorts(names) {
  const at = addresses(process.env);
  for (const [name, { host, port }] of Object.entries(at)) {
    if (name !== 'grafana' || names.includes('grafana')) {
      await requireFreePorts({ [name]: port }, host, () => VARIABLES[name]);
    }
  }
}

/** Grafana's folder of plugins, in which ours is the built one. */
async function preparePlugin(asItIs) {
  if (!asItIs) {
    await ensureDependencies(console.log);
    await ensureBuilds(console.log, { only: ['plugin'] });
  }
  const folder = path.join(grafanaData(process.env), 'plugins');
  const link = path.join(folder, pluginIds()[0]);
  mkdirSync(folder, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(path.join(root, 'dist'), link, 'junction');
}

function announce(withGrafana) {
  const at = addresses(process.env);
  const [loki, tempo, otlp] = [at.loki, at.tempo, at.otlp].map(urlOf);
  const lines = [
    ...(withGrafana ? [['User Sessions', `${urlOf(at.grafana)}/a/${pluginIds()[0]}/sessions`]] : []),
    ['OTLP/HTTP', `${otlp}   (the SDK's endpoint)`],
    ['Loki', loki],
    ['Tempo', tempo],
  ];
  console.log(`\n${lines.map(([label, url]) => `  ${label.padEnd(14)} ${url}`).join('\n')}\n`);
  const servers = `LOKI_URL=${loki} TEMPO_URL=${tempo} OTLP_URL=${otlp}`;
  console.log(`  A shop that sends there:      ${servers} npm start -- --host-port 3001`);
  console.log(`  The tests on these servers:   ${servers} npm run e2e -- --project e2e`);
  console.log('  Ctrl-C stops everything.\n');
}

runTogether(main);
