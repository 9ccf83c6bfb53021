import type { LogMemory } from '../memory/LogMemory';
import { QueryError } from '../query/QueryError';
import { aggregateSeries } from './aggregateSeries';
import { checkSeries } from './checkSeries';
import type { MetricQuery, RangeAggregation, VectorAggregation } from './ast';
import { combineSeries } from './combineSeries';
import type { QueryStats } from './QueryStats';
import { evaluateRange } from './evaluateRange';
import { replaceLabel } from './replaceLabel';
import type { Series } from './Series';

/** The moments at which a metric query is evaluated: Unix nanoseconds. */
export interface Steps {
  start: bigint;
  step: bigint;
  count: number;
}

/** A number that is the same at every step, or series. */
export type MetricResult = { scalar: number } | { series: Series[] };

/**
 * Evaluates a metric query at every step.
 * @throws QueryError for what the real server refuses (a line whose label cannot be read as a number, series that match
 * more than once) and for results too large to hold
 */
export function evaluateMetric(logs: LogMemory, query: MetricQuery, steps: Steps, stats: QueryStats): MetricResult {
  switch (query.kind) {
    case 'number':
      return { scalar: query.value };
    case 'vector':
      return { series: [{ labels: [], values: Array<number>(steps.count).fill(query.value) }] };
    case 'range':
      return { series: evaluateRange(logs, query, steps, stats) };
    case 'aggregate':
      return { series: evaluateAggregation(logs, query, steps, stats) };
    case 'replace': {
      const of = evaluateMetric(logs, query.of, steps, stats);
      if (!('series' in of)) {
        throw new QueryError('label_replace of a number is not supported by the preview store');
      }
      return { series: replaceLabel(query, of.series) };
    }
    case 'binary':
      return combineSeries(
        query,
        evaluateMetric(logs, query.left, steps, stats),
        evaluateMetric(logs, query.right, steps, stats),
        steps.count
      );
  }
}

// The sum of sums is the sum over all lines: lines can go straight into their group, without a series for each session.
const MERGES: Record<string, ReadonlySet<string>> = {
  sum: new Set(['count_over_time', 'rate', 'sum_over_time', 'bytes_over_time', 'bytes_rate']),
  min: new Set(['min_over_time']),
  max: new Set(['max_over_time']),
};

function evaluateAggregation(logs: LogMemory, query: VectorAggregation, steps: Steps, stats: QueryStats): Series[] {
  const inner = query.of;
  if (inner.kind === 'range' && inner.grouping === undefined && MERGES[query.op]?.has(inner.op)) {
    return evaluateRange(logs, { ...inner, grouping: query.grouping } satisfies RangeAggregation, steps, stats);
  }
  const result = evaluateMetric(logs, inner, steps, stats);
  if (inner.kind === 'aggregate' && 'series' in result) {
    // Loki counts the series of an aggregation within an aggregation too: its shards have to hand them over.
    checkSeries(result.series);
  }
  const series =
    'series' in result ? result.series : [{ labels: [], values: Array<number>(steps.count).fill(result.scalar) }];
  return aggregateSeries(query, series, steps.count);
}
