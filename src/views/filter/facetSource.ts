import type { Facet, FilterFieldName } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { Counted } from '../../model/totals/sessionTotals';
import { formatCount } from '../format';
import { t } from '../../words';

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
  if (!ofLoaded) {
    return undefined;
  }
  const values = { count: loaded, n: formatCount(loaded) };
  return atLeast
    ? t(
        'filter.atLeastOfLoaded',
        { one: 'At least: of the {{n}} session loaded', other: 'At least: of the {{n}} sessions loaded' },
        values
      )
    : t('filter.ofLoaded', { one: 'Of the {{n}} session loaded', other: 'Of the {{n}} sessions loaded' }, values);
}

/** The same at length. */
export function countedOverAtLength({ atLeast, started }: CountedFacet): string {
  const which = started
    ? t(
        'filter.countedStarted',
        'Counted over the loaded sessions that match the filter and started in this time range.'
      )
    : t(
        'filter.countedActive',
        'Counted over the loaded sessions that match the filter; those that started before this time range are among them.'
      );
  const rest = atLeast
    ? t('filter.notAllLoaded', 'Not all are loaded: load more below the list, and the counts grow.')
    : t('filter.allLoaded', 'All are loaded.');
  return `${which} ${rest}`;
}
