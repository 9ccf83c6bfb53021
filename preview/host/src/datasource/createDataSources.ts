import { instanceSettings } from './instanceSettings';
import { LokiDataSource } from './loki/LokiDataSource';
import type { ProxyClient } from './ProxyClient';
import { TempoDataSource } from './tempo/TempoDataSource';

export interface CreateDataSourcesOptions {
  clients: { loki: ProxyClient; tempo: ProxyClient };
  /** Fills in template variables. */
  interpolate?: (text: string) => string;
}

/** The preview's two data sources: Loki and Tempo, with the uids `loki` and `tempo`. */
export function createDataSources({ clients, interpolate }: CreateDataSourcesOptions) {
  return {
    loki: new LokiDataSource({ settings: instanceSettings('loki'), client: clients.loki, interpolate }),
    tempo: new TempoDataSource({ settings: instanceSettings('tempo'), client: clients.tempo, interpolate }),
  };
}
