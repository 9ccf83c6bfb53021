import {
  durationText,
  fieldOf,
  parseAmount,
  rangeOf,
  type AmountField,
  type AmountRange,
  type SessionFilter,
} from '../../model/filter/sessionFilter';
import type { AmountName } from '../../model/filter/fields';
import { t } from '../../words';

/** An amount that can be filtered to a range, and the unit of a number without one. */
export interface RangeSetting {
  field: AmountName;
  /** Of durations: what `30` is. */
  unit?: 's' | 'ms';
}

/** Those of the panel. */
export const RANGES: readonly RangeSetting[] = [
  { field: 'duration', unit: 's' },
  { field: 'pages' },
  { field: 'errors' },
  { field: 'load_time', unit: 's' },
  { field: 'blocking_time', unit: 'ms' },
];

/** An end of a range as it is typed: nothing, an amount (ms for durations), or what is wrong with it. */
export type TypedAmount = { amount?: number } | { problem: string };

/** Reads an end of a range: `30`, `2.5s`, `1m 30s`, `300 ms`; counts are whole numbers. */
export function readAmount(text: string, { field, unit = 's' }: RangeSetting): TypedAmount {
  const { kind } = fieldOf(field) as AmountField;
  const typed = text.trim();
  if (typed === '') {
    return {};
  }
  if (kind === 'number') {
    const amount = parseAmount(typed, kind)?.value;
    return Number.isInteger(amount) ? { amount } : { problem: t('filter.wholeNumber', 'A whole number, such as 3.') };
  }
  const amount = parseAmount(typed, kind, unit)?.value;
  return amount === undefined ? { problem: t('filter.aTime', 'A time, such as 30s, 2.5s or 300ms.') } : { amount };
}

/** Both ends as they are typed, or what is wrong with them. */
export function readRange(
  { min, max }: { min: string; max: string },
  setting: RangeSetting
): { range: AmountRange } | { problem: string } {
  const least = readAmount(min, setting);
  const most = readAmount(max, setting);
  if ('problem' in least) {
    return least;
  }
  if ('problem' in most) {
    return most;
  }
  if (least.amount !== undefined && most.amount !== undefined && least.amount > most.amount) {
    return { problem: t('filter.firstIsMore', 'The first is more than the second.') };
  }
  return { range: { min: least.amount, max: most.amount } };
}

/** The range that a filter asks for, as it is typed. Of counts, `> 2` is `3` and more. */
export function rangeText(filter: SessionFilter, { field }: RangeSetting): { min: string; max: string } {
  const { kind } = fieldOf(field) as AmountField;
  const range = rangeOf(filter, field);
  // As in rangeOf, the last one counts.
  const strict = (operator: '<' | '>') =>
    filter.filter((term) => term.field === field && term.operator.startsWith(operator)).pop()?.operator === operator;
  const write = (amount: number | undefined, by: number) =>
    amount === undefined ? '' : kind === 'duration' ? durationText(amount) : String(amount + by);
  return { min: write(range.min, strict('>') ? 1 : 0), max: write(range.max, strict('<') ? -1 : 0) };
}
