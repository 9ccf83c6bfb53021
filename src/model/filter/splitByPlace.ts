import type { SessionCounter } from '@opensessions/browser-sdk/contract';
import { amountOf } from './amounts';
import type { FilterFieldName } from './fields';
import { fieldOf } from './fields';
import type { FilterTerm, SessionFilter } from './sessionFilter';

/**
 * What Loki can say of a term from single records.
 * - `session`: every record of a session says the same, so Loki decides.
 * - `tab`: every record of one tab says the same (release: another may have been loaded between two tabs). Metrics can
 *   apply it; a session that has it in one tab is read whole, and its row decides.
 * - `some`: a session that matches has at least one record that tells, but not all have (a counter was 0 before, another
 *   tab has no error): Loki finds the sessions, they are read whole, and the row decides.
 * - `rows`: Loki cannot tell. All sessions are read, and the row decides.
 */
export type TermPlace = 'session' | 'tab' | 'some' | 'rows';

/** A filter's terms by who decides them. */
export interface SplitFilter {
  /** What goes into the query (`filterPipeline`): all but `rows`. */
  pushed: SessionFilter;
  /** What is decided after loading only. */
  onRows: SessionFilter;
  /** Whether the whole filter is of attributes that every record has, so that metric queries can apply `pushed`. */
  everywhere: boolean;
}

/** Counters that most sessions have at 0: only of these is it worth while to find the ones above it. */
const RARE: ReadonlySet<SessionCounter> = new Set<SessionCounter>([
  'errors',
  'frustrations',
  'long_tasks',
  'blocking_time',
]);

/** The counter, if any, that is above 0 in at least one document of every session that a term matches. */
export function counterAboveZero({ field, operator, values, exclude }: FilterTerm): SessionCounter | undefined {
  const counter = field.replace(/^has:/, '') as SessionCounter;
  const { kind } = fieldOf(field);
  if (exclude || !RARE.has(counter)) {
    return undefined;
  }
  if (kind !== 'number' && kind !== 'duration') {
    return counter;
  }
  const least = Math.min(...values.map((value) => amountOf(kind, value) ?? 0));
  return (operator === '>' && least >= 0) || ((operator === '>=' || operator === '=') && least > 0)
    ? counter
    : undefined;
}

/** What Loki can say of a term. */
export function placeOf(term: FilterTerm): TermPlace {
  const { field, values, exclude } = term;
  const none = values.includes('');
  switch (field) {
    case 'browser':
    case 'os':
    case 'device':
    case 'environment':
    case 'session':
      return 'session';
    case 'release':
      return 'tab';
    case 'country':
      // No country is also no time zone of any country, and that list is too long for a query.
      return !none ? 'session' : exclude ? 'rows' : 'some';
    case 'has:recording':
      return exclude ? 'rows' : 'some';
    default:
      if (isToldBySome(field)) {
        return exclude || none ? 'rows' : 'some';
      }
      return counterAboveZero(term) === undefined ? 'rows' : 'some';
  }
}

/** Splits a filter by who decides: `pushed` and `onRows` are all its terms, in their order. */
export function splitByPlace(filter: SessionFilter): SplitFilter {
  const placed = filter.map((term) => ({ term, place: placeOf(term) }));
  return {
    pushed: placed.filter(({ place }) => place !== 'rows').map(({ term }) => term),
    onRows: placed.filter(({ place }) => place === 'rows').map(({ term }) => term),
    everywhere: placed.every(({ place }) => place === 'session' || place === 'tab'),
  };
}

/** What the newest document of a tab says of it: who uses it, how it is labelled, and which pages it has seen. */
function isToldBySome(field: FilterFieldName): boolean {
  return field === 'user' || field === 'page' || field.startsWith('label.');
}
