import { type AppPlugin, type AppPluginMeta, PluginSignatureStatus, PluginType } from '@grafana/data';
import type { AmdModule } from './AmdLoader';
import { loadTranslations } from './loadTranslations';

export interface LoadPluginOptions {
  /** The plugin's id, which is also the name of its folder below `/public/plugins/`. */
  id: string;
  fetch: typeof fetch;
  load: (url: string) => Promise<AmdModule>;
}

interface StoredSettings {
  enabled?: boolean;
  pinned?: boolean;
  jsonData?: Record<string, unknown>;
}

async function readJson<T>(fetch: LoadPluginOptions['fetch'], url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}. Is the plugin built? (npm run build)`);
  }
  return (await response.json()) as T;
}

/** What Grafana tells a plugin about itself: its plugin.json, where it lies and its settings. */
async function readMeta({ id, fetch }: LoadPluginOptions): Promise<AppPluginMeta> {
  const [manifest, settings] = await Promise.all([
    readJson<AppPluginMeta>(fetch, `/public/plugins/${id}/plugin.json`),
    readJson<StoredSettings>(fetch, `/api/plugins/${id}/settings`),
  ]);
  const baseUrl = `public/plugins/${id}`;
  const inPlugin = (file: string) => (file ? `${baseUrl}/${file}` : '');
  const { logos } = manifest.info;
  return {
    ...manifest,
    type: PluginType.app,
    baseUrl,
    module: `${baseUrl}/module.js`,
    info: { ...manifest.info, logos: { small: inPlugin(logos.small), large: inPlugin(logos.large) } },
    enabled: settings.enabled ?? true,
    pinned: settings.pinned ?? true,
    jsonData: settings.jsonData ?? {},
    secureJsonFields: {},
    signature: PluginSignatureStatus.missing,
    defaultNavUrl: manifest.includes?.find(({ defaultNav }) => defaultNav)?.path ?? `/a/${id}`,
  };
}

/**
 * Loads a built app plugin and starts it: module, metadata, `init`.
 * @throws {Error} naming the file when something is missing, or when the module exports no `plugin`
 */
export async function loadPlugin(options: LoadPluginOptions): Promise<AppPlugin> {
  const meta = await readMeta(options);
  await loadTranslations(meta as typeof meta & { baseUrl: string }, options.fetch);
  const module = await options.load(`/${meta.module}?_cache=${encodeURIComponent(meta.info.version)}`);
  const plugin = module.plugin as AppPlugin | undefined;
  if (!plugin || typeof plugin.init !== 'function') {
    throw new Error(`/${meta.module} exports no app plugin under the name "plugin".`);
  }
  plugin.meta = meta;
  plugin.init(meta);
  plugin.setComponentsFromLegacyExports?.(module as never);
  return plugin;
}
