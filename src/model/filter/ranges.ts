import { amountOf, durationText } from './amounts';
import { fieldOf, type AmountName } from './fields';
import type { FilterOperator, FilterTerm, SessionFilter } from './sessionFilter';

/** From `min` to `max`, both included, each optional. Durations in ms. */
export interface AmountRange {
  min?: number;
  max?: number;
}

/** The filter with this range of an amount in the place of all that it said of it before; what is no amount is no end. */
export function withRange(filter: SessionFilter, field: AmountName, { min, max }: AmountRange): SessionFilter {
  const { kind } = fieldOf(field);
  const text = kind === 'duration' ? durationText : String;
  const term = (operator: FilterOperator, amount: number | undefined): FilterTerm[] => {
    const value = amount === undefined ? '' : text(amount);
    const isAmount = amountOf(kind === 'duration' ? kind : 'number', value) !== undefined;
    return isAmount ? [{ field, operator, values: [value], exclude: false }] : [];
  };
  return [...filter.filter((one) => one.field !== field), ...term('>=', min), ...term('<=', max)];
}

/**
 * The range of an amount that a filter asks for, as far as it is one: a `>` counts as its border, what is not wanted or
 * one of several counts for nothing.
 */
export function rangeOf(filter: SessionFilter, field: AmountName): AmountRange {
  const { kind } = fieldOf(field);
  const range: AmountRange = {};
  for (const { field: name, operator, values, exclude } of filter) {
    const [value, ...others] = values;
    if (name !== field || exclude || value === undefined || others.length > 0) {
      continue;
    }
    const amount = amountOf(kind === 'duration' ? kind : 'number', value);
    if (operator !== '<' && operator !== '<=') {
      range.min = amount;
    }
    if (operator !== '>' && operator !== '>=') {
      range.max = amount;
    }
  }
  return range;
}
