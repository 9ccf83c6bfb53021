import type { Services } from '../../model/services';
import type { TimeSpan } from '../../model/timeSpan';
import { allSessionsStreams } from '../query/sessionsStream';
import { loadDataSource } from './dataSources';
import { QueryError, wordsOf } from './queryError';
import { timeRange } from './runQuery';

/** Where the range has no sessions, this long back (ms) tells which services have them at other times. */
const LOOK_BACK_MS = 7 * 24 * 60 * 60_000;

/** What the Loki data source's metricFindQuery takes for the values of a label. */
interface LabelValuesQuery {
  refId: string;
  type: 1;
  label: string;
  stream?: string;
}

/**
 * The services that have sessions: by the index label `rum_stream` where Loki has it, in the range or, failing that, in
 * the last 7 days; else every service that logs, with `indexed` false.
 * @throws {QueryError}
 */
export async function readServices(options: {
  uid: string;
  range: TimeSpan;
  nowMs: number;
  signal: AbortSignal;
}): Promise<Services> {
  const { range, nowMs } = options;
  const withSessions = { refId: 'A', type: 1 as const, label: 'service_name', stream: allSessionsStreams() };
  for (const span of [range, { from: nowMs - LOOK_BACK_MS, to: nowMs }]) {
    const names = await labelValues({ ...options, range: span, query: withSessions });
    if (names.length > 0) {
      return { names, indexed: true };
    }
  }
  const names = await labelValues({ ...options, query: { refId: 'A', type: 1, label: 'service_name' } });
  return { names, indexed: false };
}

async function labelValues(options: {
  uid: string;
  query: LabelValuesQuery;
  range: TimeSpan;
  signal: AbortSignal;
}): Promise<string[]> {
  const { uid, query, range, signal } = options;
  const text = `values of ${query.label}${query.stream === undefined ? '' : ` in ${query.stream}`}`;
  try {
    const dataSource = await loadDataSource(uid);
    signal.throwIfAborted();
    if (!dataSource.metricFindQuery) {
      throw new Error(`The data source "${dataSource.name}" cannot list label values. Is it a Loki data source?`);
    }
    const values = await dataSource.metricFindQuery(query, { range: timeRange(range) });
    signal.throwIfAborted();
    return [...new Set(values.map((value) => value.text).filter(Boolean))].sort();
  } catch (error) {
    signal.throwIfAborted();
    throw new QueryError({ what: 'the services', message: wordsOf(error), query: text });
  }
}
