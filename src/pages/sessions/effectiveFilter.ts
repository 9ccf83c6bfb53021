import { parseFilter, type SessionFilter } from '../../model/filter/sessionFilter';
import type { ListUrl } from './listUrl';

/** What every query of the page is restricted to: the filter's terms, and the environment that was picked as one more. */
export function effectiveFilter({ filter, env }: Pick<ListUrl, 'filter' | 'env'>): SessionFilter {
  const terms = parseFilter(filter).filter;
  return env === undefined ? terms : [...terms, { field: 'environment', operator: '=', values: [env], exclude: false }];
}
