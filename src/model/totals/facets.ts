import type { Facet } from '../filter/facetsOf';
import type { FilterFieldName } from '../filter/fields';

/** The values of each field and how many sessions have each, the largest first; `''` for those that have none. */
export type Facets = Partial<Record<FilterFieldName, Facet[]>>;
