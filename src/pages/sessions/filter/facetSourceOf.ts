import { facetsOf, fieldOf, placeOf, type FilterFieldName } from '../../../model/filter/sessionFilter';
import type { Outcome } from '../../../model/outcome';
import type { SessionList } from '../../../model/sessionList';
import type { CountedFacet, FacetSource } from '../../../views/filter/facetSource';
import type { SessionsFilterProps } from './sessionsFilterProps';

/**
 * Where the values of the fields come from: from Loki what it counts over the whole range, from the rows that are loaded
 * all else. Each field is counted when it is asked for, and once.
 */
export function facetSourceOf({
  list,
  facets,
  nowMs,
}: Pick<SessionsFilterProps, 'list' | 'facets' | 'nowMs'>): FacetSource {
  const known = new Map<FilterFieldName, Outcome<CountedFacet>>();
  return (field) => {
    const outcome = known.get(field) ?? fromQuery(field, facets) ?? fromRows(field, list, nowMs);
    known.set(field, outcome);
    return outcome;
  };
}

/** Undefined where the query does not tell of this field. */
function fromQuery(field: FilterFieldName, facets: SessionsFilterProps['facets']): Outcome<CountedFacet> | undefined {
  if (!facets) {
    return undefined;
  }
  const { data } = facets;
  const counted = data?.data[field];
  if (data && counted) {
    const own: CountedFacet = { ...data, data: counted };
    // That there are no values needs no words of its own here: the list says why.
    return facets.status === 'empty' ? { status: 'done', data: own } : { ...facets, data: own };
  }
  // Until it is known what the query tells of: what every record of a session has.
  return !data && isConstant(field) && (facets.status === 'loading' || facets.status === 'failed')
    ? { ...facets, data: undefined }
    : undefined;
}

function fromRows(field: FilterFieldName, list: Outcome<SessionList>, nowMs: number): Outcome<CountedFacet> {
  if (!list.data) {
    return list.status === 'failed' ? { ...list, data: undefined } : { status: 'loading' };
  }
  const { sessions, complete } = list.data;
  const data: CountedFacet = { data: facetsOf(sessions, field, nowMs), ofLoaded: true, atLeast: !complete };
  // The list itself says what it lacks, or that it could not be read on: here "at least" does.
  return { status: list.status === 'loading' ? 'loading' : 'done', data };
}

function isConstant(field: FilterFieldName): boolean {
  const place = placeOf({ field, operator: '=', values: ['any'], exclude: false });
  return fieldOf(field).kind === 'value' && (place === 'session' || place === 'tab');
}
