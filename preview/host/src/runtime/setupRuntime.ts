import { type DataSourceApi, EventBusSrv } from '@grafana/data';
import {
  config,
  FakeEchoSrv,
  locationService,
  setAppEvents,
  setBackendSrv,
  setChromeHeaderHeightHook,
  setCurrentUser,
  setDataSourceSrv,
  setEchoSrv,
  setHelpNavItemHook,
  setLocationSrv,
  setMegaMenuOpenHook,
  setPluginComponentHook,
  setPluginComponentsHook,
  setPluginFunctionsHook,
  setPluginLinksHook,
  setReturnToPreviousHook,
  setTemplateSrv,
} from '@grafana/runtime';
import { setPluginPage } from 'grafana-runtime-internal/components/PluginPage';
import { initDataSourceInstanceSettings } from 'grafana-runtime-internal/services/dataSource/settings';
import { setGetObservablePluginComponents } from 'grafana-runtime-internal/services/pluginExtensions/getObservablePluginComponents';
import { setGetObservablePluginLinks } from 'grafana-runtime-internal/services/pluginExtensions/getObservablePluginLinks';
import { of } from 'rxjs';
import { createDataSources } from '../datasource/createDataSources';
import { instanceSettings } from '../datasource/instanceSettings';
import { createProxyClient } from '../datasource/ProxyClient';
import { HostPluginPage } from '../page/HostPluginPage';
import { HostBackendSrv } from './HostBackendSrv';
import { HostDataSourceSrv } from './HostDataSourceSrv';
import { createTemplateSrv } from './hostTemplateSrv';
import { keepIcons } from './keepIcons';

/** No plugin extends another here. */
function setupExtensions(): void {
  setPluginLinksHook(() => ({ isLoading: false, links: [] }));
  setPluginComponentHook(() => ({ isLoading: false, component: null }));
  setPluginComponentsHook(() => ({ isLoading: false, components: [] }));
  setPluginFunctionsHook(() => ({ isLoading: false, functions: [] }));
  setGetObservablePluginLinks(() => of([]));
  setGetObservablePluginComponents(() => of([]));
}

function setupDataSources(fetch: typeof window.fetch): void {
  const templateSrv = createTemplateSrv();
  setTemplateSrv(templateSrv);
  const client = (uid: string) => createProxyClient({ baseUrl: `/api/datasources/proxy/uid/${uid}`, fetch });
  const sources = createDataSources({
    clients: { loki: client('loki'), tempo: client('tempo') },
    interpolate: (text) => templateSrv.replace(text),
  });
  // The service hands out data sources of every query type, as Grafana's does.
  const entries = (['loki', 'tempo'] as const).map((uid) => ({
    settings: instanceSettings(uid),
    source: sources[uid] as unknown as DataSourceApi,
  }));
  for (const { settings } of entries) {
    config.datasources[settings.name] = settings;
  }
  setDataSourceSrv(new HostDataSourceSrv(entries));
  initDataSourceInstanceSettings(config.datasources, config.defaultDatasource);
}

/**
 * Puts everything in place that a plugin expects of Grafana's runtime. Called once, before a plugin is loaded.
 * @returns the event bus, on which alerts arrive
 */
export function setupRuntime(window: Window): EventBusSrv {
  const fetch = window.fetch.bind(window);
  keepIcons(window.__grafana_public_path__ ?? '/public/');
  const events = new EventBusSrv();
  setAppEvents(events);
  setBackendSrv(new HostBackendSrv({ fetch, events }));
  setupDataSources(fetch);
  setLocationSrv(locationService);
  setEchoSrv(new FakeEchoSrv());
  setCurrentUser(config.bootData.user as never);
  setPluginPage(HostPluginPage);
  setupExtensions();
  setReturnToPreviousHook(() => () => undefined);
  setChromeHeaderHeightHook(() => 0);
  setMegaMenuOpenHook(() => [false, () => undefined]);
  setHelpNavItemHook(() => undefined);
  return events;
}
