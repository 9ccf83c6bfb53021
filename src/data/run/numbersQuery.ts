import type { SessionFilter } from '../../model/filter/sessionFilter';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { filterPipeline } from '../query/filterPipeline';
import type { TotalQuery } from '../query/sessionTotals';
import type { MetricTotal } from '../frames/metricTotals';
import { runMetricInstant } from './runLoki';

/** Which sessions numbers are to be counted of. */
export interface NumbersQuery {
  scope: Scope;
  range: TimeSpan;
  /** Only terms that every record of a session can decide: `splitByPlace(filter).everywhere`. */
  filter: SessionFilter;
  signal: AbortSignal;
}

/** The records of the range, as its totals are asked for. */
export function totalQuery({ scope, range, filter }: Omit<NumbersQuery, 'signal'>): TotalQuery {
  return { of: scope, pipeline: filterPipeline(filter), rangeMs: Math.max(1, range.to - range.from) };
}

/**
 * Asks at the end of the range. A range vector has what lies at its end, and not what lies at its start; a range of time
 * is the other way round: so it is asked for a millisecond earlier.
 */
export function askTotals(
  { scope, range, signal }: NumbersQuery,
  what: string
): (expr: string) => Promise<MetricTotal[]> {
  const { from, to } = range;
  return (expr) =>
    runMetricInstant({ uid: scope.sources.lokiUid, what, expr, range: { from: from - 1, to: to - 1 }, signal });
}
