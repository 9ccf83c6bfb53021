import type { Facet } from '../filter/facetsOf';
import type { FilterFieldName } from '../filter/fields';
import type { Counted } from './sessionTotals';

/** The values of each field and how many sessions have each, the largest first; `''` for those that have none. */
export type Facets = Partial<Record<FilterFieldName, Facet[]>>;

/** The fields whose values every record of a session bears, so that Loki can count them. */
export const FACET_FIELDS = ['browser', 'os', 'device', 'country', 'release', 'environment'] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

/** The facets of a range. */
export interface RangeFacets extends Counted<Facets> {
  /** What is not listed of a field, in words; fields that are whole are not here. */
  missing: Partial<Record<FilterFieldName, string>>;
}
