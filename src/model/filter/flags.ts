import type { FlagName } from './fields';
import type { SessionFilter } from './sessionFilter';

/** Whether a flag is asked for, or not wanted, or neither. */
export function flagState(filter: SessionFilter, flag: FlagName): 'include' | 'exclude' | undefined {
  const term = filter.find(({ field }) => field === flag);
  return term && (term.exclude ? 'exclude' : 'include');
}

/** The filter with a flag (or with `exclude` its opposite) where it was not, and without where it was. */
export function toggleFlag(
  filter: SessionFilter,
  flag: FlagName,
  { exclude = false }: { exclude?: boolean } = {}
): SessionFilter {
  const others = filter.filter(({ field }) => field !== flag);
  return flagState(filter, flag) === (exclude ? 'exclude' : 'include')
    ? others
    : [...others, { field: flag, operator: '=', values: ['true'], exclude }];
}
