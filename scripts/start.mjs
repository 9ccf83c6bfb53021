// npm start: the whole product on this machine. Installs and builds what is missing, starts everything, stops everything.
import { HELP, readOptions } from './preview/options.mjs';
import { requireFreePorts } from './preview/ports.mjs';
import { programs } from './preview/programs.mjs';
import { runTogether } from './preview/together.mjs';
import { ensureBuilds } from './setup/builds.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

/** Programs whose every line is worth a person's eye; the others only speak when something is wrong. */
const QUIET = new Set(['api', 'shop', 'host']);

async function main({ supervise, stopped }) {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(HELP);
    return;
  }
  const ports = { ...options.ports };
  if (options.real) {
    delete ports.store;
  }
  await requireFreePorts(ports, options.listen);
  await ensureDependencies(console.log);
  const chromium = options.visitors > 0 ? await ensureChromium(console.log) : undefined;
  await ensureBuilds(console.log);

  const all = supervise((name, line) => {
    if (!QUIET.has(name)) {
      console.log(`${name}: ${line}`);
    }
  });
  const list = programs(options, chromium);
  for (const program of list) {
    await all.start(program);
  }
  if (!stopped()) {
    announce(list, options);
  }
}

function announce(list, { visitors, real }) {
  console.log('');
  for (const { label, url } of list.filter((program) => program.url)) {
    console.log(`  ${label.padEnd(14)} ${url}`);
  }
  if (real) {
    console.log(`  Logs from ${real.loki}, traces from ${real.tempo}, telemetry to ${real.otlp}`);
  }
  console.log(
    `\n  Click around in the shop, then find your visit in User Sessions.${visitors ? '' : ' (npm start -- --visitors 3 fills it by itself.)'}`
  );
  console.log('  Ctrl-C stops everything.\n');
}

runTogether(main);
