import type { TimeZone } from '@grafana/data';
import type { SessionFilter, ValueField } from '../../../model/filter/sessionFilter';
import type { Outcome } from '../../../model/outcome';
import type { SessionList } from '../../../model/sessionList';
import type { Scope } from '../../../model/settings';
import type { TimeSpan } from '../../../model/timeSpan';
import type { RangeFacets } from '../../../model/totals/facets';
import type { FacetSource } from '../../../views/filter/facetSource';
import type { ListUrl } from '../listUrl';

/** What both parts of the filter need: the column at the left and the row above the grid. */
export interface SessionsFilterProps {
  url: ListUrl;
  change: (next: Partial<ListUrl>) => void;
  /** From `useFilterValues`, once for both: each field is counted once. */
  values: FilterValues;
}

/** What there is to choose from. */
export interface FilterValues {
  facetOf: FacetSource;
  /** The labels that the loaded sessions have. */
  labels: () => readonly ValueField[];
  /** How many sessions are loaded and match. */
  loaded: number;
}

/** What values are counted over. */
export interface FilterValuesOf {
  /** The sessions that match, as far as they are loaded: what `facets` does not tell is counted over them. */
  list: Outcome<SessionList>;
  /** From useSessionFacets; undefined: all are counted over the rows. */
  facets: Outcome<RangeFacets> | undefined;
  /** When the list was read (ms): who is live is decided by it. */
  nowMs: number;
}

/** The column at the left. */
export interface FiltersColumnProps extends SessionsFilterProps {
  /** Whose sessions they are; undefined while no service is chosen. */
  scope: Scope | undefined;
}

/** The row above the grid: the box, the saved views, the chips. */
export interface FilterRowProps extends SessionsFilterProps {
  /** Where a pasted text is looked for; undefined while no service is chosen. */
  scope: Scope | undefined;
  range: TimeSpan;
  timeZone: TimeZone;
}

/** The filter as the URL has it, and how to change it. */
export interface FilterEdit {
  filter: SessionFilter;
  onChange: (filter: SessionFilter) => void;
}
