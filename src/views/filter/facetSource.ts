import type { Facet, FilterFieldName } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { Counted } from '../../model/totals/sessionTotals';
import { formatQuantity } from '../format';

/** The values of one field, the largest first, and over what they were counted. */
export type CountedFacet = Counted<readonly Facet[]>;

/** The values of a field, as far as they are known. The same function as long as it answers the same. */
export type FacetSource = (field: FilterFieldName) => Outcome<CountedFacet>;

/** Over what values were counted, in words; undefined where it is the whole range, which needs none. */
export function countedOver(
  { ofLoaded, atLeast }: Pick<CountedFacet, 'ofLoaded' | 'atLeast'>,
  loaded: number
): string | undefined {
  if (!ofLoaded) {
    return undefined;
  }
  return `${atLeast ? 'At least: of' : 'Of'} the ${formatQuantity(loaded, 'session')} loaded`;
}

/** Why, for those who ask. */
export function whyCountedOver({ atLeast }: Pick<CountedFacet, 'atLeast'>): string {
  return atLeast
    ? 'Counted over the sessions that are loaded and match. Not all are loaded: load more below the list, and the counts grow.'
    : 'Counted over the sessions that were active in this time range and match. All of them are loaded.';
}
