import React from 'react';
import { NOT_BY_FARO } from '../../../model/faro/faroSource';
import type { ValueField } from '../../../model/filter/sessionFilter';
import { FilterPanel } from '../../../views/filter/FilterPanel';
import { usePreference } from '../preferences';
import type { FiltersColumnProps } from './sessionsFilterProps';
import { useFilterEdit } from './useFilterEdit';

/** The column of filters at the left of the grid; whether it is unfolded persists per person. */
export function FiltersColumn({ url, change, values, scope }: FiltersColumnProps) {
  const { filter, onChange } = useFilterEdit({ url, change });
  const { facetOf, labels, loaded } = values;
  const [open, setOpen] = usePreference('filterPanel', true, parseOpen);
  return (
    <FilterPanel
      filter={filter}
      onChange={onChange}
      facetOf={facetOf}
      unknown={scope?.sources.faroSelector === undefined ? undefined : NOT_BY_FARO}
      labels={open ? labels() : NO_LABELS}
      loaded={loaded}
      open={open}
      onOpenChange={setOpen}
    />
  );
}

const NO_LABELS: readonly ValueField[] = [];

function parseOpen(stored: unknown): boolean | undefined {
  return typeof stored === 'boolean' ? stored : undefined;
}
