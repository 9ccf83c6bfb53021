import { useDeferredValue, useMemo } from 'react';
import { labelFieldsOf, type ValueField } from '../../../model/filter/sessionFilter';
import type { FacetSource } from '../../../views/filter/facetSource';
import { facetSourceOf } from './facetSourceOf';
import type { SessionsFilterProps } from './sessionsFilterProps';

export interface FilterValues {
  facetOf: FacetSource;
  /** The labels that the loaded sessions have. */
  labels: () => readonly ValueField[];
  /** How many sessions are loaded and match. */
  loaded: number;
}

/** What there is to choose from. Counting 50,000 rows takes a moment: what they are counted for is shown first. */
export function useFacetSource({
  list,
  facets,
  nowMs,
}: Pick<SessionsFilterProps, 'list' | 'facets' | 'nowMs'>): FilterValues {
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
