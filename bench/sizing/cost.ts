import type { KeptShares } from './keptShares';
import type { Measured, VisitSizes } from './measureVisits';
import { VISITS, type Visit } from './visits';

/** What the sums are made for. Prices are examples in US dollars: put in yours. A GB has 10⁹ bytes. */
export interface CostInputs {
  sessionsPerDay: number;
  /** Of the sessions; shares that add up to 1. */
  mix: Record<Visit, number>;
  /** `sampleRate` of the SDK, 0 to 1. */
  sampleRate: number;
  /** Retention of Loki and of Tempo. */
  logDays: number;
  traceDays: number;
  /** Of an object store: for a GB that lies there a month. */
  objectStoragePerGbMonth: number;
  /** Of a hosted Loki and Tempo: for a GB that is sent there, kept as long as the contract says. */
  hostedLogsPerGb: number;
  hostedTracesPerGb: number;
  /** How much busier the busiest hour is than the mean. */
  peak: number;
}

/** Sessions a day, retention and prices that the guide calculates with. */
export const DEFAULT_INPUTS: CostInputs = {
  sessionsPerDay: 1_000_000,
  mix: { short: 0.5, typical: 0.4, long: 0.1 },
  sampleRate: 1,
  logDays: 14,
  traceDays: 14,
  objectStoragePerGbMonth: 0.023,
  hostedLogsPerGb: 0.5,
  hostedTracesPerGb: 0.5,
  peak: 3,
};

/** Amounts of a day or a month of 30 days. */
export interface Cost {
  /** Means of all visits, by their shares; bytes, lines and spans of one session. */
  session: Record<'wireBytes' | 'requests' | 'lines' | 'spans' | 'lokiBytes' | 'tempoBytes', number>;
  recordedPerDay: number;
  /** Into Loki and Tempo, uncompressed. */
  lokiGbPerDay: number;
  tempoGbPerDay: number;
  /** From the browsers. */
  wireGbPerDay: number;
  /** Of the busiest hour, a second. */
  peakRequests: number;
  peakLines: number;
  peakSpans: number;
  peakLokiBytes: number;
  /** In the object store once the retention is full. */
  lokiStoredGb: number;
  tempoStoredGb: number;
  objectStoragePerMonth: number;
  hostedPerMonth: number;
}

const GB = 1e9;
const DAYS = 30;
const SECONDS_OF_DAY = 86_400;

/**
 * What so many sessions need and cost.
 * @throws Error when the shares of the visits do not add up to 1 or a number is out of its range
 */
export function costOf({ visits, kept }: { visits: Measured; kept: KeptShares }, inputs: CostInputs): Cost {
  check(inputs);
  const mean = (key: Exclude<keyof VisitSizes, 'kinds'>): number =>
    VISITS.reduce((sum, visit) => sum + inputs.mix[visit] * visits[visit][key], 0);
  const recordedPerDay = inputs.sessionsPerDay * inputs.sampleRate;
  const perDay = (bytes: number): number => (bytes * recordedPerDay) / GB;
  const atPeak = (amount: number): number => (amount * recordedPerDay * inputs.peak) / SECONDS_OF_DAY;
  const lokiGbPerDay = perDay(mean('lokiBytes'));
  const tempoGbPerDay = perDay(mean('tempoBytes'));
  const lokiStoredGb = lokiGbPerDay * kept.loki * inputs.logDays;
  const tempoStoredGb = tempoGbPerDay * kept.tempo * inputs.traceDays;
  return {
    session: {
      wireBytes: mean('wireBytes'),
      requests: mean('requests'),
      lines: mean('lines'),
      spans: mean('spans'),
      lokiBytes: mean('lokiBytes'),
      tempoBytes: mean('tempoBytes'),
    },
    recordedPerDay,
    lokiGbPerDay,
    tempoGbPerDay,
    wireGbPerDay: perDay(mean('wireBytes')),
    peakRequests: atPeak(mean('requests')),
    peakLines: atPeak(mean('lines')),
    peakSpans: atPeak(mean('spans')),
    peakLokiBytes: atPeak(mean('lokiBytes')),
    lokiStoredGb,
    tempoStoredGb,
    objectStoragePerMonth: (lokiStoredGb + tempoStoredGb) * inputs.objectStoragePerGbMonth,
    hostedPerMonth: DAYS * (lokiGbPerDay * inputs.hostedLogsPerGb + tempoGbPerDay * inputs.hostedTracesPerGb),
  };
}

function check({ mix, sampleRate, ...amounts }: CostInputs): void {
  const shares = VISITS.map((visit) => mix[visit]);
  if (shares.some((share) => !(share >= 0)) || Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) > 1e-6) {
    throw new Error(`The shares of the visits (${VISITS.join(', ')}) must add up to 1, not ${shares.join(' + ')}.`);
  }
  if (!(sampleRate >= 0 && sampleRate <= 1)) {
    throw new Error(`The sample rate must be from 0 to 1, not ${sampleRate}.`);
  }
  const wrong = Object.entries(amounts).find(([, value]) => !(value >= 0));
  if (wrong) {
    throw new Error(`${wrong[0]} must be 0 or more, not ${wrong[1]}.`);
  }
}
