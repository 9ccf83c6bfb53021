import type { Facet, FilterFieldName } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { Counted } from '../../model/totals/sessionTotals';
import { formatQuantity } from '../format';

/** The fields whose values are listed and offered, beside labels. */
export const LISTED_FIELDS: readonly FilterFieldName[] = [
  'browser',
  'os',
  'device',
  'country',
  'release',
  'environment',
  'page',
  'user',
];

/** The values of one field, the largest first, and over what they were counted. */
export interface CountedFacet extends Counted<readonly Facet[]> {
  /** Of the sessions that started in the range; else of all that were active in it. */
  started?: boolean;
}

/** The values of a field, as far as they are known. The same function as long as it answers the same. */
export type FacetSource = (field: FilterFieldName) => Outcome<CountedFacet>;

/** Over what values were counted, in words; undefined where it is the whole range, which needs none. */
export function countedOver({ ofLoaded, atLeast }: CountedFacet, loaded: number): string | undefined {
  return ofLoaded ? `${atLeast ? 'At least: of' : 'Of'} the ${formatQuantity(loaded, 'session')} loaded` : undefined;
}

/** The same at length. */
export function countedOverAtLength({ atLeast, started }: CountedFacet): string {
  const which = started
    ? 'Counted over the loaded sessions that match the filter and started in this time range.'
    : 'Counted over the loaded sessions that match the filter; those that started before this time range are among them.';
  return atLeast
    ? `${which} Not all are loaded: load more below the list, and the counts grow.`
    : `${which} All are loaded.`;
}
