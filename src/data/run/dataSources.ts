import type { DataSourceApi } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';

/** A data source that Grafana knows. */
export interface DataSourceInfo {
  uid: string;
  name: string;
  type: string;
  isDefault: boolean;
}

/** The data sources of a type that the user may read. */
export function dataSourcesOfType(type: 'loki' | 'tempo'): DataSourceInfo[] {
  return getDataSourceSrv()
    .getList({ type })
    .map(({ uid, name, isDefault }) => ({ uid, name, type, isDefault: isDefault ?? false }));
}

/** A data source by its uid, undefined where Grafana has none of that uid. */
export function dataSourceByUid(uid: string): DataSourceInfo | undefined {
  const settings = getDataSourceSrv().getInstanceSettings({ uid });
  return settings && { uid: settings.uid, name: settings.name, type: settings.type, isDefault: !!settings.isDefault };
}

/** The object that queries a data source; rejects where there is none. */
export function loadDataSource(uid: string): Promise<DataSourceApi> {
  return getDataSourceSrv().get({ uid });
}
