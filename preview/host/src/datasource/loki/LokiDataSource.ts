import {
  DataSourceApi,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceInstanceSettings,
  getDefaultTimeRange,
  LoadingState,
  type MetricFindValue,
  type TestDataSourceResponse,
  type TimeRange,
} from '@grafana/data';
import { concatMap, from, type Observable, of } from 'rxjs';
import { abortable } from '../abortable';
import { errorWords, type ProxyClient } from '../ProxyClient';
import type { LokiQuery } from './LokiQuery';
import { runLokiQuery } from './runLokiQuery';

export interface LokiDataSourceOptions {
  settings: DataSourceInstanceSettings;
  client: ProxyClient;
  /** Fills in template variables. */
  interpolate?: (text: string) => string;
}

/** Grafana's variable query for Loki: type 0 asks for label names, type 1 for the values of `label` within `stream`. */
export interface LokiVariableQuery {
  refId: string;
  type: 0 | 1;
  label?: string;
  stream?: string;
}

/** Loki's own status is not passed on by Grafana 12: every failed query reads 500. */
const FAILED = 500;

/**
 * A Loki data source whose answers have the shapes of Grafana's: each query emits Streaming, then Done, with the same
 * frames; a failure is an emission with `error`, not a throw.
 */
export class LokiDataSource extends DataSourceApi<LokiQuery> {
  private readonly client: ProxyClient;
  private readonly interpolate: (text: string) => string;

  constructor({ settings, client, interpolate = (text) => text }: LokiDataSourceOptions) {
    super(settings);
    this.meta = settings.meta;
    this.client = client;
    this.interpolate = interpolate;
  }

  override filterQuery(query: LokiQuery): boolean {
    return Boolean(query.expr?.trim());
  }

  override query(request: DataQueryRequest<LokiQuery>): Observable<DataQueryResponse> {
    const targets = request.targets.filter((target) => !target.hide && this.filterQuery(target));
    if (targets.length === 0) {
      return of({ data: [], state: LoadingState.Done });
    }
    return abortable((signal) => this.answer(request, targets, signal)).pipe(
      concatMap((answer) =>
        from([
          { state: LoadingState.Streaming, ...answer },
          { state: LoadingState.Done, ...answer },
        ])
      )
    );
  }

  private async answer(
    request: DataQueryRequest<LokiQuery>,
    targets: LokiQuery[],
    signal: AbortSignal
  ): Promise<DataQueryResponse> {
    const outcomes = await Promise.allSettled(
      targets.map((target) =>
        runLokiQuery({
          client: this.client,
          query: { ...target, expr: this.interpolate(target.expr) },
          range: request.range,
          intervalMs: request.intervalMs,
          signal,
        })
      )
    );
    const data = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
    const errors = outcomes.flatMap((outcome, index) =>
      outcome.status === 'rejected'
        ? [{ refId: targets[index]?.refId, message: messageOf(outcome.reason), status: FAILED }]
        : []
    );
    const [first] = errors;
    return first ? { error: { message: first.message, status: FAILED }, errors, data } : { data };
  }

  override async metricFindQuery(
    query: LokiVariableQuery,
    options?: { range?: TimeRange }
  ): Promise<MetricFindValue[]> {
    const range = options?.range ?? getDefaultTimeRange();
    const values =
      query.type === 1
        ? await this.labelValues({ label: query.label ?? '', stream: query.stream, range })
        : await this.labelNames(range);
    return values.map((text) => ({ text }));
  }

  override async getTagKeys(options?: { timeRange?: TimeRange }): Promise<MetricFindValue[]> {
    const names = await this.labelNames(options?.timeRange ?? getDefaultTimeRange());
    return names.map((text) => ({ text, value: text }));
  }

  override async getTagValues(options: { key: string; timeRange?: TimeRange }): Promise<MetricFindValue[]> {
    const range = options.timeRange ?? getDefaultTimeRange();
    const values = await this.labelValues({ label: options.key, range });
    return values.map((text) => ({ text }));
  }

  override async testDatasource(): Promise<TestDataSourceResponse> {
    try {
      const names = await this.labelNames(getDefaultTimeRange());
      return names.length > 0
        ? { status: 'success', message: 'Data source successfully connected.' }
        : { status: 'error', message: 'Loki answers, but has no labels in the last six hours.' };
    } catch (error) {
      return { status: 'error', message: `Unable to connect with Loki: ${messageOf(error)}` };
    }
  }

  private labelNames(range: TimeRange): Promise<string[]> {
    return this.strings('/loki/api/v1/labels', timeParams(range));
  }

  private labelValues(options: { label: string; stream?: string; range: TimeRange }): Promise<string[]> {
    const { label, stream, range } = options;
    return this.strings(`/loki/api/v1/label/${encodeURIComponent(label)}/values`, {
      ...timeParams(range),
      query: stream ? this.interpolate(stream) : undefined,
    });
  }

  private async strings(path: string, params: Record<string, string | undefined>): Promise<string[]> {
    const answer = await this.client({ path, params });
    if (!answer.ok) {
      throw new Error(errorWords(answer));
    }
    return (JSON.parse(answer.body) as { data?: string[] }).data ?? [];
  }
}

function timeParams(range: TimeRange): { start: string; end: string } {
  return { start: `${range.from.valueOf()}000000`, end: `${range.to.valueOf()}000000` };
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
