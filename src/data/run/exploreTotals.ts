import { narrowing, splitByPlace, type SessionFilter } from '../../model/filter/sessionFilter';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import type { CountedTotal } from '../../model/totals/sessionTotals';
import { faroLines } from '../query/faro';
import { filterPipeline } from '../query/filterPipeline';
import { sessionDocuments } from '../query/sessionDocuments';
import { totalOf } from '../query/sessionTotals';
import { faroLinesOfScope } from './faro/faroScope';
import { totalQuery } from './numbersQuery';

/** The key figures whose queries people can look at. */
export type ExploredTotal =
  'sessions' | 'users' | 'error_rate' | 'load_time' | 'blocking_time' | 'views' | 'frustrated';

/** A query as Loki's data source takes it. */
export interface ExploreQuery {
  expr: string;
  queryType: 'instant' | 'range';
}

/**
 * The query of each key figure over the range, to be run at its end. Users, and every figure where the filter is of what
 * single records cannot tell, are counted over rows: theirs is the query of the documents that the rows are made of.
 */
export function exploreTotals(options: {
  scope: Scope;
  range: TimeSpan;
  filter: SessionFilter;
}): Record<ExploredTotal, ExploreQuery> {
  const { scope, filter } = options;
  const ofFaro = faroLinesOfScope(scope);
  const documents: ExploreQuery = {
    expr: ofFaro ? faroLines(ofFaro) : sessionDocuments(scope) + filterPipeline(narrowing(filter)),
    queryType: 'range',
  };
  const everywhere = !ofFaro && splitByPlace(filter).everywhere;
  const instant = (expr: string): ExploreQuery => (everywhere ? { expr, queryType: 'instant' } : documents);
  const total = (name: CountedTotal): string =>
    totalOf(name, totalQuery({ ...options, filter: everywhere ? filter : [] }));
  const ratio = (over: CountedTotal, under: CountedTotal): ExploreQuery => instant(`${total(over)} / ${total(under)}`);
  return {
    sessions: instant(total('sessions')),
    users: documents,
    error_rate: ratio('errored', 'sessions'),
    load_time: ratio('loadingTimeMs', 'loads'),
    blocking_time: ratio('blockingTimeMs', 'sessions'),
    views: ratio('views', 'sessions'),
    frustrated: instant(total('frustrated')),
  };
}
