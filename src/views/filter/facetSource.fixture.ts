import type { Facet, FilterFieldName } from '../../model/filter/sessionFilter';
import type { CountedFacet, FacetSource } from './facetSource';

/** A source with these values, counted over the whole range; of other fields none. */
export function sourceOf(
  values: Partial<Record<FilterFieldName, Facet[]>>,
  over: Partial<CountedFacet> = {}
): FacetSource {
  return (field) => ({
    status: 'done',
    data: { data: values[field] ?? [], ofLoaded: false, atLeast: false, ...over },
  });
}

export const VALUES: Partial<Record<FilterFieldName, Facet[]>> = {
  browser: [
    { value: 'Chrome', count: 60 },
    { value: 'Mobile Safari', count: 30 },
    { value: 'Safari', count: 10 },
  ],
  country: [
    { value: 'DE', count: 55 },
    { value: 'JP', count: 40 },
    { value: '', count: 5 },
  ],
  page: [{ value: '/checkout', count: 12 }],
  'has:errors': [{ value: 'true', count: 38 }],
};
