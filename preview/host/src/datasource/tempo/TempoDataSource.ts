import {
  DataSourceApi,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceInstanceSettings,
  LoadingState,
  type TestDataSourceResponse,
} from '@grafana/data';
import { catchError, type Observable, of } from 'rxjs';
import { abortable } from '../abortable';
import { errorWords, type ProxyClient } from '../ProxyClient';
import { instantMetricsFrames, metricsFrames } from './metricsFrames';
import { spansTable } from './spansTable';
import { DEFAULT_LIMIT, DEFAULT_SPSS, type TempoQuery } from './TempoQuery';
import type { MetricsAnswer, SearchAnswer, TraceAnswer } from './tempoResponse';
import { traceFrame } from './traceFrame';
import { tracesTable } from './tracesTable';

export interface TempoDataSourceOptions {
  settings: DataSourceInstanceSettings;
  client: ProxyClient;
  /** Fills in template variables. */
  interpolate?: (text: string) => string;
}

interface Task {
  target: TempoQuery;
  query: string;
  request: DataQueryRequest<TempoQuery>;
  signal: AbortSignal;
}

const TRACE_ID = /^[0-9A-Fa-f]*$/;
const METRICS =
  /\|\s*(rate|count_over_time|avg_over_time|sum_over_time|max_over_time|min_over_time|quantile_over_time|histogram_over_time|compare)\s*\(/;

/** Grafana's words around a failed search. */
function wrap(words: string): string {
  return `Error (${words}). Please check the server logs for more details.`;
}

/**
 * A Tempo data source whose answers have the shapes of Grafana's. A search emits once, without a state; a trace by id and
 * a metrics query emit once, Done; a failure is an emission with `error`. Of several targets only the first is run:
 * so does Grafana.
 */
export class TempoDataSource extends DataSourceApi<TempoQuery> {
  private readonly client: ProxyClient;
  private readonly interpolate: (text: string) => string;

  constructor({ settings, client, interpolate = (text) => text }: TempoDataSourceOptions) {
    super(settings);
    this.meta = settings.meta;
    this.client = client;
    this.interpolate = interpolate;
  }

  override query(request: DataQueryRequest<TempoQuery>): Observable<DataQueryResponse> {
    const target = request.targets.find(({ hide }) => !hide);
    if (!target) {
      return of({ data: [], state: LoadingState.Done });
    }
    if (target.queryType && target.queryType !== 'traceql') {
      return of({
        error: { message: `The preview runs only Tempo queries of type "traceql", not "${target.queryType}".` },
        data: [],
      });
    }
    // Not trimmed: Tempo counts columns in its error messages.
    const query = this.interpolate(target.query ?? '');
    if (!query.trim()) {
      return of({ data: [], state: LoadingState.Done });
    }
    const run = TRACE_ID.test(query.trim()) ? this.trace : METRICS.test(query) ? this.metrics : this.search;
    return abortable((signal) => run.call(this, { target, query, request, signal })).pipe(
      catchError((error: unknown) => of({ error: { message: wrap(messageOf(error)) }, data: [] }))
    );
  }

  private async search({ target, query, request, signal }: Task): Promise<DataQueryResponse> {
    const answer = await this.client({
      path: '/api/search',
      params: {
        q: query,
        limit: target.limit ?? DEFAULT_LIMIT,
        spss: target.spss ?? DEFAULT_SPSS,
        ...secondsOf(request),
      },
      signal,
    });
    if (!answer.ok) {
      throw new Error(errorWords(answer));
    }
    const traces = (JSON.parse(answer.body) as SearchAnswer).traces ?? [];
    return { data: [target.tableType === 'spans' ? spansTable(traces, this) : tracesTable(traces, this)] };
  }

  private async trace({ target, query, signal }: Task): Promise<DataQueryResponse> {
    const answer = await this.client({
      path: `/api/v2/traces/${query.trim()}`,
      headers: { Accept: 'application/json' },
      signal,
    });
    const parsed = answer.ok ? (JSON.parse(answer.body) as TraceAnswer) : undefined;
    const found = parsed?.trace?.resourceSpans?.length || parsed?.trace?.batches?.length;
    if (parsed && found) {
      return { data: [traceFrame({ refId: target.refId, answer: parsed })], state: LoadingState.Done };
    }
    const message = answer.ok
      ? `trace with id ${query} not found`
      : `failed to get trace with id: ${query} Status: ${answer.status} ${answer.statusText} Body: ${errorWords(answer)}`;
    return failed({ refId: target.refId, message });
  }

  private async metrics({ target, query, request, signal }: Task): Promise<DataQueryResponse> {
    const instant = target.metricsQueryType === 'instant';
    const answer = await this.client({
      path: instant ? '/api/metrics/query' : '/api/metrics/query_range',
      params: { q: query, ...secondsOf(request), step: target.step, exemplars: target.exemplars },
      headers: { Accept: 'application/json' },
      signal,
    });
    if (!answer.ok) {
      const status = `Status: ${answer.status} ${answer.statusText}`;
      const message = `failed to execute TraceQL query: ${query} ${status} Body: ${errorWords(answer)}`;
      return failed({ refId: target.refId, message });
    }
    const series = (JSON.parse(answer.body) as MetricsAnswer).series ?? [];
    const data = instant ? instantMetricsFrames(series, Date.now()) : metricsFrames(series, this);
    return { data, state: LoadingState.Done };
  }

  override async testDatasource(): Promise<TestDataSourceResponse> {
    try {
      const answer = await this.client({ path: '/api/search', params: { q: '{}', limit: 1 } });
      return answer.ok
        ? { status: 'success', message: 'Successfully connected to Tempo data source.' }
        : { status: 'error', message: `Unable to connect with Tempo: ${errorWords(answer)}` };
    } catch (error) {
      return { status: 'error', message: `Unable to connect with Tempo: ${messageOf(error)}` };
    }
  }
}

/** A failure on the way through Grafana's query endpoint, which knows the target and says 500. */
function failed({ refId, message }: { refId: string; message: string }): DataQueryResponse {
  const error = { refId, message, status: 500 };
  return { data: [], state: LoadingState.Error, error, errors: [error] };
}

function secondsOf({ range }: DataQueryRequest<TempoQuery>): { start: number; end: number } {
  return { start: Math.floor(range.from.valueOf() / 1000), end: Math.floor(range.to.valueOf() / 1000) };
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
