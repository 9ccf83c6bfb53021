import { useCallback, useMemo } from 'react';
import { formatFilter, parseFilter } from '../../../model/filter/sessionFilter';
import type { FilterEdit, SessionsFilterProps } from './sessionsFilterProps';

/** The filter of the URL, and a way to put another in its place. */
export function useFilterEdit({ url, change }: Pick<SessionsFilterProps, 'url' | 'change'>): FilterEdit {
  const { filter: text } = url;
  const filter = useMemo(() => parseFilter(text).filter, [text]);
  const onChange = useCallback((next: FilterEdit['filter']) => change({ filter: formatFilter(next) }), [change]);
  return { filter, onChange };
}
