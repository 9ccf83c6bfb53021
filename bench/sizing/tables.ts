import { costOf, type CostInputs } from './cost';
import type { KeptShares } from './keptShares';
import type { Measured } from './measureVisits';
import type { KindSize } from './sizesOf';
import { VISIT_WORDS, VISITS, type Visit } from './visits';

/** A measurement as it is kept: with what it was made with and of. */
export interface Sizing {
  /** ISO date. */
  date: string;
  sdk: string;
  browser: string;
  visits: Measured;
  /** Of what is sent, on real servers. */
  kept: KeptShares;
}

/** Sample rates, with days of retention, that the guide compares. */
const SCENARIOS: Pick<CostInputs, 'sampleRate' | 'logDays' | 'traceDays'>[] = [
  { sampleRate: 1, logDays: 30, traceDays: 30 },
  { sampleRate: 1, logDays: 14, traceDays: 14 },
  { sampleRate: 1, logDays: 30, traceDays: 7 },
  { sampleRate: 0.25, logDays: 30, traceDays: 30 },
  { sampleRate: 0.1, logDays: 30, traceDays: 30 },
];

/** The guide's tables, in Markdown, by the names of their places. */
export function tables({ date, sdk, browser, visits, kept }: Sizing, inputs: CostInputs): Record<string, string> {
  return {
    measured: `Measured on ${date} with the SDK ${sdk} in ${browser}, on the demo shop.`,
    session: sessionTable(visits),
    kinds: kindsTable(visits),
    load: loadTable({ visits, kept }, inputs),
    kept: `Loki keeps ${wholePercent(kept.loki)} of the bytes that it receives, Tempo ${wholePercent(kept.tempo)}.`,
    cost: costTable({ visits, kept }, inputs),
  };
}

function sessionTable(visits: Measured): string {
  const row = (name: string, cell: (visit: Visit) => string): string[] => [name, ...VISITS.map(cell)];
  return table(
    ['a session', ...VISITS],
    [
      row('what happens', (visit) => VISIT_WORDS[visit]),
      row('length', (visit) => `${visits[visit].seconds} s`),
      row('views', (visit) => count(visits[visit].views)),
      row('requests of the SDK', (visit) => count(visits[visit].requests)),
      row('**bytes on the wire** (compressed, with headers)', (visit) => kB(visits[visit].wireBytes)),
      row('the same before compression', (visit) => kB(visits[visit].jsonBytes)),
      row('lines in Loki', (visit) => count(visits[visit].lines)),
      row('**bytes into Loki** (lines and structured metadata)', (visit) => kB(visits[visit].lokiBytes)),
      row('spans in Tempo', (visit) => count(visits[visit].spans)),
      row('**bytes into Tempo** (OTLP, protobuf)', (visit) => kB(visits[visit].tempoBytes)),
    ]
  );
}

/** Of the typical visit. */
function kindsTable({ typical }: Measured): string {
  const rows = typical.kinds.map(({ kind, in: place, count: number, bytes }: KindSize) => [
    // Events go by their names; the others are words.
    kind.includes(' ') ? kind : `\`${kind}\``,
    place,
    count(number),
    kB(bytes),
    count(bytes / number),
  ]);
  return table(['kind', 'where', 'records', 'in all', 'bytes each'], rows);
}

function loadTable(measured: Pick<Sizing, 'visits' | 'kept'>, inputs: CostInputs): string {
  const cost = costOf(measured, inputs);
  return table(
    ['', 'mean of the mix', `${count(inputs.sessionsPerDay)} sessions a day`],
    [
      ['from the browsers', kB(cost.session.wireBytes), `${gb(cost.wireGbPerDay)} a day`],
      ['into Loki', kB(cost.session.lokiBytes), `${gb(cost.lokiGbPerDay)} a day`],
      ['into Tempo', kB(cost.session.tempoBytes), `${gb(cost.tempoGbPerDay)} a day`],
      ['requests to the Collector', count(cost.session.requests), `${count(cost.peakRequests)} a second at the peak`],
      [
        'lines',
        count(cost.session.lines),
        `${count(cost.peakLines)} a second at the peak, ${mB(cost.peakLokiBytes)} of them`,
      ],
      ['spans', count(cost.session.spans), `${count(cost.peakSpans)} a second at the peak`],
    ]
  );
}

function costTable(measured: Pick<Sizing, 'visits' | 'kept'>, inputs: CostInputs): string {
  const rows = SCENARIOS.map((scenario) => {
    const cost = costOf(measured, { ...inputs, ...scenario });
    return [
      percent(scenario.sampleRate),
      `${scenario.logDays} days, ${scenario.traceDays} days`,
      `${gb(cost.lokiGbPerDay)}, ${gb(cost.tempoGbPerDay)}`,
      `${gb(cost.lokiStoredGb)}, ${gb(cost.tempoStoredGb)}`,
      dollars(cost.objectStoragePerMonth),
      dollars(cost.hostedPerMonth),
    ];
  });
  return table(
    [
      '`sampleRate`',
      'kept: logs, traces',
      'sent a day: logs, traces',
      'kept in all, compressed: logs, traces',
      `object storage a month, ${dollars(inputs.objectStoragePerGbMonth, 3)} a GB`,
      `hosted, a month: ${dollars(inputs.hostedLogsPerGb, 2)} a GB of logs, ${dollars(inputs.hostedTracesPerGb, 2)} of traces`,
    ],
    rows
  );
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function mB(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function gb(value: number): string {
  return `${value < 10 ? value.toFixed(1) : count(value)} GB`;
}

function percent(share: number): string {
  return `${share} (${wholePercent(share)})`;
}

function dollars(value: number, digits = 0): string {
  return `$${value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}

function wholePercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
