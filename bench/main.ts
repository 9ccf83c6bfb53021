import { parseArgs } from 'node:util';
import { benchStore } from '../preview/store/bench';
import { bundledSizes, gzipSizes } from './gzipSizes';
import { benchOverhead } from './overhead/overhead';
import { overheadReport } from './overhead/report';
import { benchSession } from './session/benchSession';
import { sessionReport } from './session/sessionReport';
import { benchGrid } from './sessions/benchGrid';
import { gridReport } from './sessions/gridReport';
import { sizing } from './sizing/sizing';

/** The SDK's budget, gzipped: the whole core in one file. */
const SDK_BUDGET_BYTES = 32_000;
const RECORDS = 100_000;
/** Some five minutes, and one. */
const FULL = { loads: 10, visits: 4, rounds: 5 };
const QUICK = { loads: 3, visits: 1, rounds: 2 };

/**
 * Measures and prints tables. Times of this machine only tell something beside each other, so each has its ratio.
 * usage: npm run bench -- [--quick], or npm run bench -- sizing [--help]
 */
async function main(): Promise<void> {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'sizing') {
    await sizing(rest, (line) => console.log(line));
    return;
  }
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
  await sizes();
  console.log('');
  await store();
  console.log('\nSorting, filtering and scrolling the sessions grid …');
  const extent = values.quick ? QUICK : FULL;
  gridReport(await benchGrid(extent)).forEach((line) => console.log(line));
  console.log('\nOpening a long session and its tabs …');
  sessionReport(await benchSession(extent)).forEach((line) => console.log(line));
  console.log('\nVisiting one page with each SDK and without …');
  overheadReport(await benchOverhead(extent)).forEach((line) => console.log(line));
}

async function sizes(): Promise<void> {
  const { sdk, plugin } = gzipSizes();
  console.log('Sizes                          gzip       raw   of budget');
  for (const { name, gzipBytes, rawBytes, budgetBytes } of [
    { ...sdk, budgetBytes: SDK_BUDGET_BYTES },
    { ...plugin, budgetBytes: undefined },
  ]) {
    const share = budgetBytes ? (gzipBytes / budgetBytes).toFixed(2) : '';
    console.log(`${name.padEnd(26)} ${bytes(gzipBytes)} ${bytes(rawBytes)}   ${share}`);
  }
  console.log('\nBundled from npm, all alike    gzip       raw   of our one file');
  for (const { name, gzipBytes, rawBytes } of await bundledSizes()) {
    const ratio = (gzipBytes / sdk.gzipBytes).toFixed(2);
    console.log(`${name.padEnd(26)} ${bytes(gzipBytes)} ${bytes(rawBytes)}   ${ratio}`);
  }
}

async function store(): Promise<void> {
  const small = await benchStore({ records: RECORDS / 10 });
  const large = await benchStore({ records: RECORDS });
  console.log(`Store, median ms         ${count(small.records)} records ${count(large.records)} records   ratio`);
  for (const [name, key] of [
    ['a page of 1,000 documents', 'pageMs'],
    ['totals by country', 'totalsMs'],
    ["one session's story", 'sessionMs'],
  ] as const) {
    console.log(
      `${name.padEnd(26)} ${small[key].toFixed(1).padStart(13)} ${large[key].toFixed(1).padStart(15)} ${(large[key] / small[key]).toFixed(2).padStart(7)}`
    );
  }
}

function bytes(value: number): string {
  return `${(value / 1000).toFixed(1)} kB`.padStart(9);
}

function count(value: number): string {
  return value.toLocaleString('en-US').padStart(7);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
