import { useMemo } from 'react';
import { labelFieldsOf, type ValueField } from '../../../model/filter/sessionFilter';
import type { FacetSource } from '../../../views/filter/facetSource';
import { facetSourceOf } from './facetSourceOf';
import type { SessionsFilterProps } from './sessionsFilterProps';

/** The values of the fields, the labels that the loaded sessions have, and how many sessions are loaded. */
export function useFacetSource({ list, facets, nowMs }: Pick<SessionsFilterProps, 'list' | 'facets' | 'nowMs'>): {
  facetOf: FacetSource;
  labels: ValueField[];
  loaded: number;
} {
  const facetOf = useMemo(() => facetSourceOf({ list, facets, nowMs }), [list, facets, nowMs]);
  const sessions = list.data?.sessions;
  const labels = useMemo(() => labelFieldsOf(sessions ?? []), [sessions]);
  return { facetOf, labels, loaded: sessions?.length ?? 0 };
}
