import { useMemo } from 'react';
import type { Resource } from '../../model/resource';
import { filterRows } from '../../views/grid';
import { filterResources, type ResourceKind } from '../../views/waterfall/resourceFilter';
import { resourceFilters } from '../../views/waterfall/resourceFilters';
import type { TabFilters } from './tabFilters';

/** The resources that pass all filters of the tab, and by what each column is filtered. */
export function useShownResources({
  resources,
  filters: { kinds, search, only, where },
  startMs,
}: {
  resources: Resource[];
  filters: TabFilters;
  /** The session's. */
  startMs: number;
}) {
  const columns = useMemo(() => resourceFilters(startMs), [startMs]);
  const shown = useMemo(
    () =>
      filterRows(
        filterResources(resources, {
          kinds: kinds as ReadonlySet<ResourceKind>,
          search,
          failedOnly: only.has('failed'),
          slowOnly: only.has('slow'),
        }),
        columns,
        where
      ),
    [resources, kinds, search, only, columns, where]
  );
  return { shown, columns };
}
