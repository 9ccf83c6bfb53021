export { FilterRow } from './FilterRow';
export { FiltersColumn } from './FiltersColumn';
export type { FilterRowProps, FiltersColumnProps, SessionsFilterProps } from './sessionsFilterProps';
