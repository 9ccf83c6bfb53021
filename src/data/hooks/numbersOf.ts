import type { SessionFilter } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { SessionList } from '../../model/sessionList';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';

/** Which sessions a number of the list page is about. */
export interface NumbersOf {
  /** Undefined: nothing is asked. */
  scope: Scope | undefined;
  range: TimeSpan;
  /** The same object as long as it says the same. Absent: none. */
  filter?: SessionFilter;
  /** Another number reads again. */
  refresh?: number;
  /** The sessions of the same scope, range and filter: where Loki cannot apply the filter, numbers are counted over them. */
  list?: Outcome<SessionList>;
}

/** Where no filter is set. */
export const NO_FILTER: SessionFilter = [];
