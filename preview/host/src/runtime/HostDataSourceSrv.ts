import type { DataSourceApi, DataSourceInstanceSettings } from '@grafana/data';
import type { DataSourceRef } from '@grafana/schema';
import type { DataSourceSrv, GetDataSourceListFilters } from '@grafana/runtime';

export interface SourceEntry {
  settings: DataSourceInstanceSettings;
  source: DataSourceApi;
}

function matches(settings: DataSourceInstanceSettings, filters: GetDataSourceListFilters): boolean {
  const { meta, type } = settings;
  const types = filters.type === undefined ? undefined : [filters.type].flat();
  return (
    (!filters.metrics || Boolean(meta.metrics)) &&
    (!filters.tracing || Boolean(meta.tracing)) &&
    (!filters.logs || Boolean(meta.logs)) &&
    (!filters.annotations || Boolean(meta.annotations)) &&
    (!filters.alerting || Boolean(meta.alerting)) &&
    (!filters.pluginId || meta.id === filters.pluginId) &&
    (!types || types.includes(type)) &&
    (!filters.filter || filters.filter(settings))
  );
}

/** Finds the preview's data sources as Grafana's service finds an organisation's. */
export class HostDataSourceSrv implements DataSourceSrv {
  private readonly entries: SourceEntry[];

  constructor(entries: SourceEntry[]) {
    this.entries = [...entries].sort((a, b) => a.settings.name.localeCompare(b.settings.name));
  }

  private find(ref?: DataSourceRef | string | null): SourceEntry | undefined {
    const wanted = typeof ref === 'string' ? ref : ref?.uid;
    const type = typeof ref === 'string' ? undefined : ref?.type;
    if (wanted == null || wanted === 'default') {
      const ofType = type ? this.entries.filter(({ settings }) => settings.type === type) : this.entries;
      return ofType.find(({ settings }) => settings.isDefault) ?? ofType[0];
    }
    return this.entries.find(({ settings }) => settings.uid === wanted || settings.name === wanted);
  }

  get(ref?: DataSourceRef | string | null): Promise<DataSourceApi> {
    const found = this.find(ref);
    if (found) {
      return Promise.resolve(found.source);
    }
    const name = typeof ref === 'string' ? ref : (ref?.uid ?? ref?.type);
    return Promise.reject(new Error(`Datasource ${name} was not found`));
  }

  getList(filters: GetDataSourceListFilters = {}): DataSourceInstanceSettings[] {
    return this.entries.map(({ settings }) => settings).filter((settings) => matches(settings, filters));
  }

  getInstanceSettings(ref?: DataSourceRef | string | null): DataSourceInstanceSettings | undefined {
    return this.find(ref)?.settings;
  }

  reload(): Promise<void> {
    return Promise.resolve();
  }

  registerRuntimeDataSource(): void {
    throw new Error('The preview host takes no further data sources.');
  }
}
