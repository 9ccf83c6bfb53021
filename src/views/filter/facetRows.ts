import { valueState, type Facet, type FilterFieldName, type SessionFilter } from '../../model/filter/sessionFilter';

/** A value to offer. Without a count: asked for, or seen before, but of none of the sessions that match now. */
export interface OfferedValue {
  value: string;
  count?: number;
}

/** Whether a filter says anything of single values of a field. */
export function saysValues(filter: SessionFilter, field: FilterFieldName): boolean {
  return filter.some((term) => term.field === field && term.operator === '=');
}

/**
 * The values of a section. A filter on the field itself keeps all others from being counted: those that were there before
 * (`seen`) are still offered, or one could not ask for a second one.
 */
export function offeredValues({
  counted,
  seen,
  filter,
  field,
}: {
  counted: readonly Facet[];
  seen: Iterable<string>;
  filter: SessionFilter;
  field: FilterFieldName;
}): OfferedValue[] {
  const there = new Set(counted.map(({ value }) => value));
  const chosen = filter.filter((term) => term.field === field && term.operator === '=').flatMap(({ values }) => values);
  const others = saysValues(filter, field) ? [...chosen, ...seen] : [];
  return [...counted, ...[...new Set(others)].filter((value) => !there.has(value)).map((value) => ({ value }))];
}

/** What is chosen first, so that it is seen without "show more"; the rest in its order. */
export function chosenFirst(
  offered: readonly OfferedValue[],
  filter: SessionFilter,
  field: FilterFieldName
): OfferedValue[] {
  const chosen = offered.filter(({ value }) => valueState(filter, field, value));
  return chosen.length === 0 ? [...offered] : [...chosen, ...offered.filter((one) => !chosen.includes(one))];
}
