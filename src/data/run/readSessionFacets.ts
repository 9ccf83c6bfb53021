import { largestFirst, type Facet } from '../../model/filter/facetsOf';
import { FACET_FIELDS, type FacetField, type Facets } from '../../model/totals/facets';
import { countryOfPlace } from '../../model/totals/mergeCountries';
import { t } from '../../words';
import type { MetricTotal } from '../frames/metricTotals';
import { COUNTRY_LABEL, TIMEZONE_LABEL } from '../query/countryLabels';
import { facetParts, type FacetPart } from '../query/sessionFacets';
import { askTotals, totalQuery, type NumbersQuery } from './numbersQuery';
import { readParts } from './readParts';

/** What was read of the facets. */
export interface ReadFacets {
  facets: Facets;
  /** What is not listed of a field, in words. */
  missing: Partial<Record<FacetField, string>>;
}

/**
 * The sessions started in the range by browser, OS, device, country, release and environment, in one query. Each is
 * counted without what the filter says of it, so that one sees what else there is to choose.
 * @throws {QueryError}
 */
export async function readSessionFacets(query: NumbersQuery): Promise<ReadFacets> {
  const parts = FACET_FIELDS.flatMap((field) => {
    const filter = query.filter.filter((term) => term.field !== field);
    return facetParts(field, totalQuery({ ...query, filter }));
  });
  const { of, refused } = await readParts(parts, askTotals(query, t('data.facets', 'the values to filter by')));
  const facets: Facets = {};
  const missing: ReadFacets['missing'] = {};
  for (const field of FACET_FIELDS) {
    const own = parts.filter((part) => part.field === field);
    const cut = own.find((part) => of(part).length >= part.most);
    if (own.some((part) => refused.has(part))) {
      missing[field] = t('data.tooManyValues', 'There are too many different values to count.');
    } else if (cut) {
      missing[field] = t('data.commonest', 'Only the {{most}} commonest are listed, there may be others.', {
        most: cut.most,
      });
    }
    const values = counted(own.flatMap((part) => valuesOf(part, of(part))));
    if (own.some((part) => !refused.has(part))) {
      facets[field] = values;
    }
  }
  return { facets, missing };
}

/** A part's values; of the countries said, the sessions without one come again by their time zones. */
function valuesOf({ label }: FacetPart, totals: readonly MetricTotal[]): Facet[] {
  const values = totals.map(({ labels, value }) => ({ value: labels[label] ?? '', count: value }));
  switch (label) {
    case COUNTRY_LABEL:
      return values.filter(({ value }) => value !== '');
    case TIMEZONE_LABEL:
      return values.map(({ value, count }) => ({ value: countryOfPlace({ timezone: value }), count }));
    default:
      return values;
  }
}

function counted(facets: readonly Facet[]): Facet[] {
  const counts = new Map<string, number>();
  for (const { value, count } of facets) {
    counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return largestFirst(counts);
}
