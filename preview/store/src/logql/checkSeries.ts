import { QueryError } from '../query/QueryError';
import type { Series } from './Series';

/** Loki's default `max_query_series`. */
const MAX_SERIES = 500;

/**
 * Refuses more series than Loki gives.
 * @throws QueryError in Loki's words
 */
export function checkSeries(series: readonly Series[]): void {
  if (series.length > MAX_SERIES) {
    throw new QueryError(
      `maximum number of series (${MAX_SERIES}) reached for a single query; consider reducing query cardinality by adding more specific stream selectors, reducing the time range, or aggregating results with functions like sum(), count() or topk()`
    );
  }
}
