import { useMemo } from 'react';
import { mapOutcome, type Outcome } from '../../model/outcome';
import { facetsOfRows } from '../../model/totals/facetsOfRows';
import { FACET_FIELDS, type RangeFacets } from '../../model/totals/facets';
import { t } from '../../words';
import { readSessionFacets, type ReadFacets } from '../run/readSessionFacets';
import type { NumbersOf } from './numbersOf';
import { useCounted, type Counting } from './useCounted';

const COUNTING: Counting<ReadFacets> = {
  what: () => t('data.facets', 'the values to filter by'),
  read: async (query) => {
    const data = await readSessionFacets(query);
    const cut = Object.entries(data.missing).map(([field, words]) => `${field}: ${words}`);
    return { data, missing: cut.length === 0 ? undefined : cut.join(' ') };
  },
  ofRows: (sessions, range) => ({ facets: facetsOfRows(sessions, range), missing: {} }),
  emptyReason: ({ facets }) =>
    FACET_FIELDS.every((field) => !facets[field]?.length)
      ? t('data.noneStarted', 'No session started in this time range.')
      : undefined,
};

/**
 * The sessions started in the range by browser, OS, device, country, release and environment. Counted by Loki, each field
 * leaves out what the filter says of it: the other values are there to be chosen. Counted over rows, all of the filter
 * applies: no other rows are loaded.
 */
export function useSessionFacets(of: NumbersOf): Outcome<RangeFacets> {
  const counted = useCounted(of, COUNTING);
  return useMemo(
    () => mapOutcome(counted, ({ data: { facets, missing }, ...over }) => ({ ...over, data: facets, missing })),
    [counted]
  );
}
