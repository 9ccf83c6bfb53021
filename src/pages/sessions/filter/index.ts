export { FilterRow } from './FilterRow';
export { FiltersColumn } from './FiltersColumn';
export { useFilterValues } from './useFilterValues';
export type { FilterRowProps, FiltersColumnProps, SessionsFilterProps } from './sessionsFilterProps';
