import type { FilterFieldName } from './fields';
import { normalValue } from './normalValue';
import type { FilterTerm, SessionFilter } from './sessionFilter';

/** Whether a value is asked for, or not wanted, or neither. */
export function valueState(
  filter: SessionFilter,
  field: FilterFieldName,
  value: string
): 'include' | 'exclude' | undefined {
  const wanted = normalValue(field, value);
  const term = filter.find((one) => isOf(one, field) && one.values.includes(wanted));
  return term && (term.exclude ? 'exclude' : 'include');
}

/**
 * The filter with a value asked for, or with `exclude` not wanted, beside other values of the field: any of them, none of
 * them. A value that was the other before changes sides.
 */
export function withValue(
  filter: SessionFilter,
  field: FilterFieldName,
  value: string,
  { exclude = false }: { exclude?: boolean } = {}
): SessionFilter {
  if (valueState(filter, field, value) === (exclude ? 'exclude' : 'include')) {
    return filter;
  }
  const without = withoutValue(filter, field, value);
  const added = normalValue(field, value);
  const at = without.findIndex((term) => isOf(term, field) && term.exclude === exclude);
  return at < 0
    ? [...without, { field, operator: '=', values: [added], exclude }]
    : without.map((term, n) => (n === at ? { ...term, values: [...term.values, added] } : term));
}

/** The filter that says nothing of a value, neither for nor against. */
export function withoutValue(filter: SessionFilter, field: FilterFieldName, value: string): SessionFilter {
  const removed = normalValue(field, value);
  return filter
    .map((term) => (isOf(term, field) ? { ...term, values: term.values.filter((one) => one !== removed) } : term))
    .filter(({ values }) => values.length > 0);
}

/** The filter without its term number `index`, as one removes a chip. */
export function withoutTerm(filter: SessionFilter, index: number): SessionFilter {
  return filter.filter((_, n) => n !== index);
}

function isOf({ field, operator }: FilterTerm, name: FilterFieldName): boolean {
  return field === name && operator === '=';
}
