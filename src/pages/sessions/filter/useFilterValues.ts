import { useDeferredValue, useMemo } from 'react';
import { labelFieldsOf, type ValueField } from '../../../model/filter/sessionFilter';
import { facetSourceOf } from './facetSourceOf';
import type { FilterValues, FilterValuesOf } from './sessionsFilterProps';

/** What there is to choose from. Counting 50,000 rows takes a moment: what they are counted for is shown first. */
export function useFilterValues({ list, facets, nowMs }: FilterValuesOf): FilterValues {
  const newest = useMemo(() => ({ list, facets, nowMs }), [list, facets, nowMs]);
  const given = useDeferredValue(newest);
  const sessions = given.list.data?.sessions;
  const labels = useMemo(() => {
    let found: readonly ValueField[] | undefined;
    return () => (found ??= labelFieldsOf(sessions ?? []));
  }, [sessions]);
  const facetOf = useMemo(() => facetSourceOf(given), [given]);
  return { facetOf, labels, loaded: sessions?.length ?? 0 };
}
