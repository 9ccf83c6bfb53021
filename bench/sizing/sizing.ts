import { chromium } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/setup/chromium.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { DEFAULT_INPUTS, type CostInputs } from './cost';
import { between } from './markers';
import { keptShares } from './keptShares';
import { measureVisits } from './measureVisits';
import { tables, type Sizing } from './tables';
import { VISITS, type Visit } from './visits';

/** The measurement that the guide tells of, and the guide. */
const MEASURED = path.join(root, 'bench/sizing/measured.json');
export const GUIDE = path.join(root, 'docs/production.md');

const HELP = `npm run bench -- sizing [options]
  measures what a short, a typical and a long visit of the demo shop send and leave (some five minutes), and calculates with it
  --saved            calculates with the measurement that the guide tells of (${path.relative(root, MEASURED)}): no browser, at once
  --write            keeps the measurement there and writes the guide's tables (with the defaults below)
  --servers          asks the Loki and the Tempo at LOKI_URL and TEMPO_URL (one process each) which share of the bytes that they
                     received since they were started they keep, in place of the shares that were measured with the rest
  --sessions N       sessions a day (${DEFAULT_INPUTS.sessionsPerDay})
  --mix S,T,L        shares of short, typical and long visits in % (${VISITS.map((visit) => DEFAULT_INPUTS.mix[visit] * 100).join()})
  --storage PRICE    of an object store, $ for a GB and month (${DEFAULT_INPUTS.objectStoragePerGbMonth})
  --logs PRICE       of a hosted Loki, $ for a GB that is sent (${DEFAULT_INPUTS.hostedLogsPerGb})
  --traces PRICE     of a hosted Tempo, the same (${DEFAULT_INPUTS.hostedTracesPerGb})
  --peak N           how much busier the busiest hour is than the mean (${DEFAULT_INPUTS.peak})`;

/**
 * Runs the command.
 * @param say takes one line
 * @throws Error in words when an option is wrong or a visit fails
 */
export async function sizing(args: string[], say: (line: string) => void): Promise<void> {
  const { saved, write, servers, help, inputs } = readSizingOptions(args);
  if (help) {
    say(HELP);
    return;
  }
  const earlier = readSaved();
  const visited = saved ? earlier : await measured(say);
  const result = { ...visited, kept: servers ? await keptShares(process.env) : earlier.kept };
  if (write) {
    writeFileSync(MEASURED, `${JSON.stringify(result, null, 2)}\n`);
    writeFileSync(GUIDE, between(readFileSync(GUIDE, 'utf8'), tables(result, DEFAULT_INPUTS)));
  }
  Object.values(tables(result, inputs)).forEach((text) => say(`${text}\n`));
}

/** The measurement that is kept. */
export function readSaved(): Sizing {
  return JSON.parse(readFileSync(MEASURED, 'utf8')) as Sizing;
}

async function measured(say: (line: string) => void): Promise<Omit<Sizing, 'kept'>> {
  say('Visiting the demo shop: short, typical, long …');
  const { version } = JSON.parse(readFileSync(path.join(root, 'sdk/package.json'), 'utf8')) as { version: string };
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const browserName = `Chromium ${browser.version().split('.')[0]}`;
  await browser.close();
  return {
    date: new Date().toISOString().slice(0, 10),
    sdk: version,
    browser: browserName,
    visits: await measureVisits(),
  };
}

/**
 * Reads the command's options.
 * @throws Error in words that names the option
 */
export function readSizingOptions(args: string[]): {
  saved: boolean;
  write: boolean;
  servers: boolean;
  help: boolean;
  inputs: CostInputs;
} {
  const { values } = parseArgs({
    args,
    options: {
      saved: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      servers: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      ...Object.fromEntries(
        ['sessions', 'mix', 'storage', 'logs', 'traces', 'peak'].map((name) => [name, { type: 'string' as const }])
      ),
    },
  });
  const number = (name: string, fallback: number): number => {
    const text = (values as Record<string, unknown>)[name];
    const value = text === undefined ? fallback : Number(text);
    if (!(value >= 0)) {
      throw new Error(`--${name} must be a number of 0 or more, not "${String(text)}".`);
    }
    return value;
  };
  return {
    saved: values.saved,
    write: values.write,
    servers: values.servers,
    help: values.help,
    inputs: {
      ...DEFAULT_INPUTS,
      sessionsPerDay: number('sessions', DEFAULT_INPUTS.sessionsPerDay),
      mix: mixOf((values as Record<string, unknown>)['mix']),
      objectStoragePerGbMonth: number('storage', DEFAULT_INPUTS.objectStoragePerGbMonth),
      hostedLogsPerGb: number('logs', DEFAULT_INPUTS.hostedLogsPerGb),
      hostedTracesPerGb: number('traces', DEFAULT_INPUTS.hostedTracesPerGb),
      peak: number('peak', DEFAULT_INPUTS.peak),
    },
  };
}

function mixOf(text: unknown): Record<Visit, number> {
  if (typeof text !== 'string') {
    return DEFAULT_INPUTS.mix;
  }
  const shares = text.split(',').map(Number);
  if (shares.length !== VISITS.length || shares.some((share) => !(share >= 0))) {
    throw new Error(
      `--mix must be ${VISITS.length} numbers (${VISITS.join(', ')}), as in --mix 50,40,10, not "${text}".`
    );
  }
  return Object.fromEntries(VISITS.map((visit, index) => [visit, (shares[index] ?? 0) / 100])) as Record<Visit, number>;
}
