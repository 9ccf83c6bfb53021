import {
  CoreApp,
  type DataFrameJSON,
  dataFrameFromJSON,
  type DataQueryRequest,
  type DataQueryResponse,
  type TimeRange,
} from '@grafana/data';
import { getBackendSrv, getDataSourceSrv } from '@grafana/runtime';
import { from, map, type Observable, switchMap } from 'rxjs';
import type { PanelTarget } from './Dashboard';

interface Recording {
  emissions: Array<Omit<DataQueryResponse, 'data'> & { data: DataFrameJSON[] }>;
}

/** Runs a query of a panel, or plays the last thing that a recording has. */
export function runTarget(target: PanelTarget, range: TimeRange, timezone: string): Observable<DataQueryResponse> {
  if (target.recording !== undefined) {
    return from(getBackendSrv().get<Recording>(`public/recordings/${target.recording}.json`)).pipe(
      map(({ emissions }) => {
        const last = emissions.at(-1);
        return { ...last, data: (last?.data ?? []).map(dataFrameFromJSON) };
      })
    );
  }
  const request: DataQueryRequest = {
    app: CoreApp.Dashboard,
    requestId: `panel-${target.refId}`,
    targets: [{ ...target, datasource: { uid: target.datasource } }],
    range,
    interval: '30s',
    intervalMs: 30_000,
    scopedVars: {},
    startTime: Date.now(),
    timezone,
  };
  return from(getDataSourceSrv().get(target.datasource)).pipe(switchMap((source) => from(source.query(request))));
}
