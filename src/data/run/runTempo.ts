import type { DataQuery } from '@grafana/schema';
import { spansTable, type SpansTable } from '../frames/spansTable';
import { traceSpans } from '../frames/traceSpans';
import type { Span } from '../../model/span';
import type { TimeSpan } from '../../model/timeSpan';
import { QueryError } from './queryError';
import { runQuery } from './runQuery';

/** Traces that a search gives at most; Tempo's default of 20 is fewer than the actions of a short session. */
export const MOST_TRACES = 1000;
/** Spans of each trace that a search gives at most: Tempo allows no more. */
export const MOST_SPANS_A_TRACE = 100;

/** What Tempo's data source takes as a query. */
interface TempoTarget extends DataQuery {
  queryType: 'traceql';
  query: string;
  tableType?: 'spans';
  limit?: number;
  spss?: number;
}

/** A question to Tempo. */
export interface TempoQuery {
  uid: string;
  /** What is being read, in words. */
  what: string;
  /** TraceQL, or a trace id. */
  query: string;
  range: TimeSpan;
  signal: AbortSignal;
}

/** The resource spans that a search finds. */
export async function runSpans(query: TempoQuery): Promise<SpansTable> {
  return spansTable(await run(query, { tableType: 'spans', limit: MOST_TRACES, spss: MOST_SPANS_A_TRACE }));
}

/** A trace by its id, by the spans' start; no spans where Tempo does not have it. */
export async function runTrace(query: TempoQuery): Promise<Span[]> {
  try {
    return traceSpans(await run(query, {}));
  } catch (error) {
    // The data source reports a trace that is not there as a failure: "… Status: 404 Not Found …", or, where Tempo answers with
    // an empty one, "trace with id … not found".
    if (error instanceof QueryError && /status:\s*404|trace (with id \S+ )?not found/i.test(error.failure.message)) {
      return [];
    }
    throw error;
  }
}

function run(
  { uid, what, query, range, signal }: TempoQuery,
  target: Partial<TempoTarget>
): ReturnType<typeof runQuery> {
  return runQuery<TempoTarget>({
    uid,
    what,
    text: query,
    target: { refId: 'A', queryType: 'traceql', query, ...target },
    range,
    signal,
  });
}
