import type { FilterTerm, SessionFilter } from './sessionFilter';
import { placeOf } from './splitByPlace';

/** What fewest sessions are likely to have comes first; labels stand behind users and pages, what is not here at the end. */
const RAREST_FIRST: readonly string[] = [
  'user',
  'page',
  'label',
  'frustrations',
  'errors',
  'long_tasks',
  'blocking_time',
];

/**
 * The terms by which Loki may look for a filter's sessions: all that hold for every record of a session, and one of the
 * others. Not more than one, for a session can have its error in one tab and its user in another, and then no single
 * document has both; and none that most sessions meet, a release that is not wanted: what it saves is less than what
 * reading the found sessions whole costs.
 */
export function narrowing(filter: SessionFilter): SessionFilter {
  const one = filter
    .filter((term) => placeOf(term) === 'some' || (placeOf(term) === 'tab' && !term.exclude))
    .reduce<FilterTerm | undefined>((best, term) => (best && rank(best) <= rank(term) ? best : term), undefined);
  return filter.filter((term) => term === one || placeOf(term) === 'session');
}

function rank({ field }: FilterTerm): number {
  const at = RAREST_FIRST.indexOf(field.replace(/^has:|\..*$/g, ''));
  return at < 0 ? RAREST_FIRST.length : at;
}
