import type { Measure, Overhead } from './overhead';
import { VARIANT_NAMES, VARIANTS } from './scripts';
import type { Variant } from './scripts';

interface Row {
  measure: Measure;
  name: string;
  digits: number;
  /** Shown in thousands. */
  thousands?: boolean;
}

const ROWS: Row[] = [
  { measure: 'evaluationMs', name: 'script and init, ms CPU', digits: 1 },
  { measure: 'mainThreadMs', name: 'main thread in 10 s, ms CPU', digits: 0 },
  { measure: 'heapBytes', name: 'heap after the visit, kB', digits: 0, thousands: true },
  { measure: 'wireBytes', name: 'bytes on the wire, kB', digits: 1, thousands: true },
  { measure: 'wireGzipBytes', name: '  with every body in gzip, kB', digits: 1, thousands: true },
  { measure: 'requests', name: '  requests, preflights too', digits: 0 },
  { measure: 'records', name: '  records in them', digits: 0 },
];
/** In which the SDK is to be the lowest. */
const CONTESTED: Measure[] = ['evaluationMs', 'mainThreadMs', 'heapBytes', 'wireBytes'];
const WIDTH = 24;
const SDKS: Variant[] = VARIANTS.filter((variant) => variant !== 'none');

/**
 * The measurements as lines: for each SDK what it adds to the page without one (median ± half of the range that the
 * middle half of the values has), and the ratio to ours.
 */
export function overheadReport(overhead: Overhead): string[] {
  const titles = SDKS.map((sdk) => `+ ${VARIANT_NAMES[sdk]}`.padStart(WIDTH));
  return [
    `${'Overhead, median'.padEnd(30)} ${'no SDK'.padStart(WIDTH)} ${titles.join('')}`,
    ...ROWS.map((row) => line(row, overhead)),
    ...losses(overhead),
  ];
}

function line({ measure, name, digits, thousands }: Row, overhead: Overhead): string {
  const show = (value: number): string => (value / (thousands ? 1000 : 1)).toFixed(digits);
  const withSpread = (median: number, [first, third]: [number, number]): string =>
    `${show(median)} ±${show((third - first) / 2)}`;
  const { none } = overhead[measure];
  const cells = SDKS.map((sdk) => {
    const { median, quartiles } = overhead[measure][sdk];
    const ratio = (median - none.median) / added(overhead, measure, 'ours');
    return `${withSpread(median - none.median, quartiles)} ${`${ratio.toFixed(2)}×`.padStart(7)}`.padStart(WIDTH);
  });
  return `${name.padEnd(30)} ${withSpread(none.median, none.quartiles).padStart(WIDTH)} ${cells.join('')}`;
}

function losses(overhead: Overhead): string[] {
  const lost = ROWS.filter(({ measure }) => CONTESTED.includes(measure)).flatMap(({ measure, name }) => {
    const better = SDKS.filter((sdk) => added(overhead, measure, sdk) < added(overhead, measure, 'ours'));
    return better.length ? [`${name} (${better.map((sdk) => VARIANT_NAMES[sdk]).join(', ')})`] : [];
  });
  return [lost.length ? `Another SDK is lower in: ${lost.join('; ')}` : 'Ours is the lowest of the three in each.'];
}

function added(overhead: Overhead, measure: Measure, sdk: Variant): number {
  return overhead[measure][sdk].median - overhead[measure].none.median;
}
