import {
  dateTime,
  LoadingState,
  toDataFrame,
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type TimeRange,
} from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import { from, type ObservableInput } from 'rxjs';
import type { QueryFailure } from '../../model/outcome';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { loadDataSource } from './dataSources';
import { QueryError, wordsOf } from './queryError';

/** One query to one data source. */
export interface Query<T extends DataQuery = DataQuery> {
  uid: string;
  /** What is being read, in words, e.g. "sessions". */
  what: string;
  /** The query text as people read it. */
  text: string;
  target: Omit<T, 'datasource'>;
  range: TimeSpan;
  /** Ends the query where nobody waits for it any more. */
  signal: AbortSignal;
  /** Resolution of a graph in ms; defaults to a minute, which log and trace queries ignore. */
  intervalMs?: number;
}

/** Names the app in Grafana's request logs and metrics. */
const APP = 'opensessions-usersessions-app';
let requests = 0;

/** Milliseconds as Grafana's range. */
export function timeRange({ from: start, to: end }: TimeSpan): TimeRange {
  const range = { from: dateTime(start), to: dateTime(end) };
  return { ...range, raw: range };
}

/**
 * Runs a query and resolves with the frames of its last emission.
 * @throws {QueryError} for whatever a data source reports: an emission with an error, a throw, or no answer at all
 * @throws the signal's reason once it is aborted; the data source's observable is unsubscribed then
 */
export async function runQuery<T extends DataQuery>(query: Query<T>): Promise<DataFrame[]> {
  const { signal } = query;
  signal.throwIfAborted();
  const fail = (error: unknown): QueryError => new QueryError({ ...failureOf(query), message: wordsOf(error) });
  let answer: DataQueryResponse;
  try {
    const dataSource = await loadDataSource(query.uid);
    signal.throwIfAborted();
    const given = dataSource.query(requestOf(query, dataSource.type));
    answer = await lastEmission(given, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof QueryError ? error : fail(error);
  }
  if (answer.error || answer.errors?.length) {
    throw fail(answer.error ?? answer.errors?.[0]);
  }
  if (answer.state === LoadingState.Error) {
    throw fail(undefined);
  }
  return (answer.data as unknown[]).map((frame) => toDataFrame(frame));
}

function failureOf(query: Query): QueryFailure {
  return { what: query.what, message: '', query: query.text };
}

/** The last emission, or the first one with an error: what comes after an error is not the whole answer. */
function lastEmission(given: ObservableInput<DataQueryResponse>, signal: AbortSignal): Promise<DataQueryResponse> {
  return new Promise((resolve, reject) => {
    let latest: DataQueryResponse | undefined;
    const subscription = from(given).subscribe({
      next: (emission) => {
        if (!latest?.error && !latest?.errors?.length) {
          latest = emission;
        }
      },
      error: reject,
      complete: () =>
        latest ? resolve(latest) : reject(new Error(t('data.noAnswer', 'The data source gave no answer.'))),
    });
    const stop = (): void => {
      subscription.unsubscribe();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
    subscription.add(() => signal.removeEventListener('abort', stop));
  });
}

function requestOf<T extends DataQuery>(query: Query<T>, type: string): DataQueryRequest {
  const { range, intervalMs = 60_000 } = query;
  requests += 1;
  return {
    app: APP,
    requestId: `${APP}-${requests}`,
    timezone: 'browser',
    range: timeRange(range),
    interval: `${Math.max(1, Math.round(intervalMs / 1000))}s`,
    intervalMs,
    maxDataPoints: Math.max(1, Math.ceil((range.to - range.from) / intervalMs)),
    scopedVars: {},
    targets: [{ ...query.target, datasource: { type, uid: query.uid } }],
    startTime: Date.now(),
  };
}
