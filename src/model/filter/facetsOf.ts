import type { Session } from '../session';
import { fieldOf, type FilterFieldName } from './fields';

/** How many sessions have a value; `''` for those that have none. */
export interface Facet {
  value: string;
  count: number;
}

/**
 * The values of a field and how many of the sessions have each, the largest first. A session with several (pages) counts
 * for each of them. Flags count as `'true'`; numbers have no facets.
 */
export function facetsOf(sessions: Iterable<Session>, name: FilterFieldName, nowMs: number): Facet[] {
  const field = fieldOf(name);
  const counts = new Map<string, number>();
  const count = (value: string): void => void counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const session of sessions) {
    if (field.kind === 'flag') {
      if (field.of(session, nowMs)) {
        count('true');
      }
    } else if (field.kind === 'value') {
      const values = (field.counted ?? field.of)(session);
      (values.length === 0 ? [''] : values).forEach(count);
    }
  }
  return largestFirst(counts);
}

/** Values with their counts, the largest first, by value among equals. */
export function largestFirst(counts: ReadonlyMap<string, number>): Facet[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
