import { type AppPluginMeta, type PanelPlugin, type PanelPluginMeta, PluginSignatureStatus } from '@grafana/data';
import type { AmdModule } from './AmdLoader';
import { loadTranslations } from './loadTranslations';

export interface LoadPanelsOptions {
  /** The app whose panels are loaded. */
  app: Pick<AppPluginMeta, 'baseUrl' | 'includes'>;
  fetch: typeof fetch;
  load: (url: string) => Promise<AmdModule>;
}

/**
 * Loads the panels nested in an app, each from where Grafana has it: below the panel's own id.
 * @returns the panels by id
 * @throws {Error} naming the file when one is missing or exports no panel
 */
export async function loadPanels({ app, fetch, load }: LoadPanelsOptions): Promise<Map<string, PanelPlugin>> {
  const files = (app.includes ?? []).flatMap(({ type, path }) => (String(type) === 'panel' && path ? [path] : []));
  const panels = await Promise.all(files.map((file) => loadPanel(`/${app.baseUrl}/${file}`, { fetch, load })));
  return new Map(panels.map((panel) => [panel.meta.id, panel]));
}

async function loadPanel(
  file: string,
  { fetch, load }: Pick<LoadPanelsOptions, 'fetch' | 'load'>
): Promise<PanelPlugin> {
  const response = await fetch(file);
  if (!response.ok) {
    throw new Error(`${file} answered ${response.status}. Is the plugin built? (npm run build)`);
  }
  const manifest = (await response.json()) as PanelPluginMeta;
  const baseUrl = `public/plugins/${manifest.id}`;
  const url = `/${baseUrl}/module.js?_cache=${encodeURIComponent(manifest.info.version)}`;
  await loadTranslations({ ...manifest, baseUrl }, fetch);
  const { plugin } = (await load(url)) as { plugin?: PanelPlugin };
  if (typeof plugin?.setPanelOptions !== 'function') {
    throw new Error(`${url} exports no panel plugin under the name "plugin".`);
  }
  const inPlugin = (logo: string) => `${baseUrl}/${logo}`;
  const { small, large } = manifest.info.logos;
  plugin.meta = {
    ...manifest,
    baseUrl,
    module: `${baseUrl}/module.js`,
    info: { ...manifest.info, logos: { small: inPlugin(small), large: inPlugin(large) } },
    signature: PluginSignatureStatus.missing,
  };
  return plugin;
}
