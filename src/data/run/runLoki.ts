import type { DataQuery } from '@grafana/schema';
import { logRecords, type LogRecord } from '../frames/logRecords';
import { metricSeries, type MetricSeries } from '../frames/metricSeries';
import { metricTotals, type MetricTotal } from '../frames/metricTotals';
import type { TimeSpan } from '../../model/timeSpan';
import { runQuery } from './runQuery';

/** Loki answers 1,000 lines in one message; 5,000 exceed its default message size, and the query hangs (docs/queries). */
export const PAGE_LINES = 1000;

/** What Loki's data source takes as a query. */
interface LokiTarget extends DataQuery {
  expr: string;
  queryType: 'range' | 'instant';
  maxLines?: number;
  direction?: 'backward' | 'forward';
  step?: string;
}

/** A question to Loki. */
export interface LokiQuery {
  uid: string;
  /** What is being read, in words. */
  what: string;
  expr: string;
  range: TimeSpan;
  signal: AbortSignal;
}

/** At most `maxLines` log records of the range: the newest for `backward`, the oldest for `forward`. In time order. */
export async function runLogs(
  query: LokiQuery & { direction: 'backward' | 'forward'; maxLines?: number }
): Promise<LogRecord[]> {
  const { direction, maxLines = PAGE_LINES } = query;
  return logRecords(await run(query, { queryType: 'range', direction, maxLines }));
}

/** A metric over time, evaluated at every multiple of `stepMs` in the range. */
export async function runMetricRange(query: LokiQuery & { stepMs: number }): Promise<MetricSeries[]> {
  const { stepMs } = query;
  return metricSeries(await run(query, { queryType: 'range', step: `${stepMs / 1000}s` }, stepMs));
}

/** A metric at the end of the range. */
export async function runMetricInstant(query: LokiQuery): Promise<MetricTotal[]> {
  return metricTotals(await run(query, { queryType: 'instant' }));
}

function run(
  { uid, what, expr, range, signal }: LokiQuery,
  target: Omit<LokiTarget, 'refId' | 'expr'>,
  intervalMs?: number
): ReturnType<typeof runQuery> {
  return runQuery<LokiTarget>({
    uid,
    what,
    text: expr,
    target: { refId: 'A', expr, ...target },
    range,
    signal,
    intervalMs,
  });
}
