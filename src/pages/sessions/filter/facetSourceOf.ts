import { facetsOf, type FilterFieldName } from '../../../model/filter/sessionFilter';
import type { Outcome } from '../../../model/outcome';
import type { SessionList } from '../../../model/sessionList';
import { FACET_FIELDS } from '../../../model/totals/facets';
import type { CountedFacet, FacetSource } from '../../../views/filter/facetSource';
import type { FilterValuesOf } from './sessionsFilterProps';

/**
 * Where the values of the fields come from: from Loki what it counts over the whole range, from the rows that are loaded
 * all else. Each field is counted when it is asked for, and once.
 */
export function facetSourceOf({ list, facets, nowMs }: FilterValuesOf): FacetSource {
  const known = new Map<FilterFieldName, Outcome<CountedFacet>>();
  const outcomeOf = (field: FilterFieldName) => {
    const missing = facets?.data?.missing[field];
    const outcome = fromQuery(field, facets) ?? fromRows(field, list, nowMs);
    return missing !== undefined && outcome.status === 'done'
      ? { status: 'partial' as const, data: outcome.data, missing }
      : outcome;
  };
  return (field) => {
    const outcome = known.get(field) ?? outcomeOf(field);
    known.set(field, outcome);
    return outcome;
  };
}

/** Undefined where the query does not tell of this field. */
function fromQuery(field: FilterFieldName, facets: FilterValuesOf['facets']): Outcome<CountedFacet> | undefined {
  if (!facets?.data) {
    return isOfQuery(field) && facets?.status === 'failed'
      ? { ...facets, data: undefined }
      : isOfQuery(field) && facets?.status === 'loading'
        ? { status: 'loading' }
        : undefined;
  }
  const { data: values, ofLoaded, atLeast } = facets.data;
  const counted = values[field];
  if (!counted) {
    return undefined;
  }
  const data: CountedFacet = { data: counted, ofLoaded, atLeast, started: true };
  switch (facets.status) {
    case 'loading':
      return { status: 'loading', data };
    case 'failed':
      return { ...facets, data };
    default:
      // That there is nothing at all the list says, with its reason; what is missing is said of the fields that it is of.
      return { status: 'done', data };
  }
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

function isOfQuery(field: FilterFieldName): boolean {
  return FACET_FIELDS.some((one) => one === field);
}
