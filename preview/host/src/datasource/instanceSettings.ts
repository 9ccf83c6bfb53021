import {
  type DataSourceInstanceSettings,
  type DataSourcePluginMeta,
  PluginSignatureStatus,
  PluginType,
} from '@grafana/data';

const KINDS = {
  loki: { id: 1, name: 'Loki', flags: { logs: true, metrics: true, annotations: true, alerting: true } },
  tempo: { id: 2, name: 'Tempo', flags: { tracing: true, metrics: true } },
};

/** A picture of the preview's own: three lines for logs, a waterfall for traces. */
function logo(type: keyof typeof KINDS): string {
  const path = type === 'loki' ? 'M3 5h14M3 10h9M3 15h12' : 'M3 5h9M6 10h8M9 15h8';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="${path}" fill="none" stroke="#8e8e8e" stroke-width="3" stroke-linecap="round"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The settings that Grafana would have for one of the two data sources. */
export function instanceSettings(type: 'loki' | 'tempo'): DataSourceInstanceSettings {
  const { id, name, flags } = KINDS[type];
  const image = logo(type);
  const meta: DataSourcePluginMeta = {
    id: type,
    name,
    type: PluginType.datasource,
    module: `core:plugin/${type}`,
    baseUrl: `public/plugins/${type}`,
    signature: PluginSignatureStatus.internal,
    info: {
      author: { name: 'User Sessions preview' },
      description: `${name} as the preview reads it`,
      links: [],
      logos: { small: image, large: image },
      screenshots: [],
      updated: '',
      version: '',
    },
    ...flags,
  };
  return {
    id,
    uid: type,
    type,
    name,
    meta,
    url: `/api/datasources/proxy/uid/${type}`,
    access: 'proxy',
    readOnly: true,
    isDefault: type === 'loki',
    jsonData: {},
  };
}
