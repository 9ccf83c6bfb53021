import type { DataQueryRequest, DataQueryResponse, DataSourceInstanceSettings, MetricFindValue } from '@grafana/data';
import { setDataSourceSrv, type DataSourceSrv } from '@grafana/runtime';
import type { DataQuery } from '@grafana/schema';
import { of, type Observable } from 'rxjs';

/** A query as a fake data source sees it. */
export type AskedQuery = DataQuery & {
  expr?: string;
  query?: string;
  queryType?: string;
  direction?: string;
  maxLines?: number;
  step?: string;
  tableType?: string;
};

/** How a fake data source answers. */
export interface FakeDataSource {
  uid: string;
  type: 'loki' | 'tempo';
  isDefault?: boolean;
  query?: (
    target: AskedQuery,
    request: DataQueryRequest<AskedQuery>
  ) => Observable<DataQueryResponse> | Promise<DataQueryResponse> | DataQueryResponse;
  labelValues?: (label: string, stream: string | undefined, from: number) => Promise<string[]>;
}

/** Every query that was asked, in order. */
export interface AskedLog {
  queries: Array<{ uid: string; text: string; from: number; to: number; target: AskedQuery }>;
  labels: Array<{ label: string; stream?: string; from: number }>;
}

/** Makes Grafana know these data sources and nothing else; for tests. */
export function installFakeDataSources(...sources: FakeDataSource[]): AskedLog {
  const log: AskedLog = { queries: [], labels: [] };
  const settings = sources.map(settingsOf);
  const uidOf = (ref: unknown): string => (typeof ref === 'string' ? ref : ((ref as { uid?: string })?.uid ?? ''));
  const service = {
    getList: ({ type }: { type?: string } = {}) => settings.filter((one) => type === undefined || one.type === type),
    getInstanceSettings: (ref: unknown) => settings.find(({ uid }) => uid === uidOf(ref)),
    get: (ref: unknown) => {
      const source = sources.find(({ uid }) => uid === uidOf(ref));
      return source ? Promise.resolve(apiOf(source, log)) : Promise.reject(new Error(`no data source ${uidOf(ref)}`));
    },
  };
  setDataSourceSrv(service as unknown as DataSourceSrv);
  return log;
}

function settingsOf({ uid, type, isDefault }: FakeDataSource): DataSourceInstanceSettings {
  return { uid, type, name: `${uid} name`, isDefault: isDefault ?? false } as DataSourceInstanceSettings;
}

function apiOf(source: FakeDataSource, log: AskedLog): object {
  return {
    type: source.type,
    name: `${source.uid} name`,
    query: (request: DataQueryRequest<AskedQuery>) => {
      const [target] = request.targets;
      if (!target || !source.query) {
        throw new Error('unexpected query');
      }
      log.queries.push({
        uid: source.uid,
        text: target.expr ?? target.query ?? '',
        from: request.range.from.valueOf(),
        to: request.range.to.valueOf(),
        target,
      });
      const answer = source.query(target, request);
      return 'subscribe' in answer || 'then' in answer ? answer : of(answer);
    },
    metricFindQuery: async (
      { label, stream }: { label: string; stream?: string },
      { range }: { range: { from: { valueOf(): number } } }
    ): Promise<MetricFindValue[]> => {
      const from = range.from.valueOf();
      log.labels.push({ label, stream, from });
      const values = source.labelValues ? await source.labelValues(label, stream, from) : [];
      return values.map((text) => ({ text }));
    },
  };
}
