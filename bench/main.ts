import { benchStore } from '../preview/store/bench';
import { gzipSizes } from './gzipSizes';

/** The SDK's budget, gzipped: the whole core in one file. */
const SDK_BUDGET_BYTES = 32_000;
const RECORDS = 100_000;

/** Measures and prints one table. Times of this machine only tell something beside each other, so each has its ratio. */
async function main(): Promise<void> {
  const sizes = gzipSizes();
  console.log('Sizes                          gzip       raw   of budget');
  for (const { name, gzipBytes, rawBytes, budgetBytes } of [
    { ...sizes.sdk, budgetBytes: SDK_BUDGET_BYTES },
    { ...sizes.plugin, budgetBytes: undefined },
  ]) {
    const share = budgetBytes ? (gzipBytes / budgetBytes).toFixed(2) : '';
    console.log(`${name.padEnd(26)} ${bytes(gzipBytes)} ${bytes(rawBytes)}   ${share}`);
  }

  const small = await benchStore({ records: RECORDS / 10 });
  const large = await benchStore({ records: RECORDS });
  console.log(`\nStore, median ms         ${count(small.records)} records ${count(large.records)} records   ratio`);
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

await main();
