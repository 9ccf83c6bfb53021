import type { FilterOperator } from './sessionFilter';

/** What amounts are of: plain numbers, times (ms), sizes (bytes). */
export type AmountKind = 'number' | 'duration' | 'size';

const DURATIONS = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000 };
const SIZES = { b: 1, k: 1000, kb: 1000, mb: 1_000_000, gb: 1_000_000_000 };
const UNITS: Readonly<Record<AmountKind, ReadonlyMap<string, number>>> = {
  number: new Map(),
  duration: new Map(Object.entries(DURATIONS)),
  size: new Map(Object.entries(SIZES)),
};

/** One number with its unit; before the next one there may be white space. */
const PART = /(\d+)(?:\.(\d+))?(?:\s*([a-z]+))?(?:\s+(?=\d))?/giy;

/** An amount, as exactly as it was typed. */
export interface ParsedAmount {
  /** In ms or bytes, or as it is. */
  value: number;
  /** Half of its last digit: `1.2 kB`, rounded as it is typed, is what lies less than 50 from 1,200. */
  half: number;
}

/**
 * Reads an amount: `2`, `0.5`, `300ms`, `2.5 s`, `1m 30s`, `20 kB`; units in upper or lower case. The one reader of amounts: for
 * filters of sessions, the ends of a range and the heads of columns.
 * @param text with no white space around it
 * @param unit of a number that names none; absent: times and sizes other than 0 must name theirs
 * @returns undefined for anything else
 */
export function parseAmount(text: string, kind: AmountKind, unit?: string): ParsedAmount | undefined {
  const units = UNITS[kind];
  let read = 0;
  let value = 0;
  let half = 0;
  for (const [part, whole = '', decimals = '', named] of text.matchAll(PART)) {
    const alone = part.length === text.length;
    const digits = Number(whole + decimals);
    const wanted = named ?? (alone ? unit : '');
    const plain = alone && (kind === 'number' || digits === 0) ? 1 : undefined;
    const factor = wanted ? units.get(wanted.toLowerCase()) : plain;
    if (factor === undefined) {
      return undefined;
    }
    read += part.length;
    // Whole numbers first: 1.005 * 1000 is a little less than 1005.
    value += (digits * factor) / 10 ** decimals.length;
    half = factor / 10 ** decimals.length / 2;
  }
  return read > 0 && read === text.length && Number.isFinite(value) ? { value, half } : undefined;
}

/** What an amount in a filter says: a plain number, or a time with its units in ms. See `parseAmount`. */
export function amountOf(kind: AmountKind, text: string): number | undefined {
  return parseAmount(text, kind)?.value;
}

/** What an operator asks of two amounts, exactly. */
export const COMPARE: Readonly<Record<FilterOperator, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
};

/** A duration of `ms` as `amountOf` reads it back: `1h`, `90s`, `2.5s`, `300ms`. */
export function durationText(ms: number): string {
  const unit = (['h', 'm'] as const).find((one) => ms > 0 && ms % DURATIONS[one] === 0);
  if (unit) {
    return `${ms / DURATIONS[unit]}${unit}`;
  }
  return ms >= 1000 && Number.isInteger(ms) ? `${ms / 1000}s` : `${ms}ms`;
}
