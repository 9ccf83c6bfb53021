import { PanelPlugin, PluginIncludeType } from '@grafana/data';
import { loadPanels } from './loadPanels';

const manifest = {
  id: 'a-grid-panel',
  name: 'Grid',
  type: 'panel',
  info: { version: '1.2.3', logos: { small: 'img/logo.svg', large: 'img/logo.svg' } },
};
const app = {
  baseUrl: 'public/plugins/an-app',
  includes: [
    { type: PluginIncludeType.page, name: 'Sessions', path: '/a/an-app' },
    { type: PluginIncludeType.panel, name: 'Grid', path: 'panels/grid/plugin.json' },
  ],
};
const files = ((url: string) =>
  Promise.resolve(
    url === '/public/plugins/an-app/panels/grid/plugin.json'
      ? new Response(JSON.stringify(manifest))
      : new Response('', { status: 404 })
  )) as typeof fetch;

test('loads the panels that the app lists, each from below its own id', async () => {
  const plugin = new PanelPlugin(null);
  const load = jest.fn().mockResolvedValue({ plugin });
  expect(await loadPanels({ app, fetch: files, load })).toEqual(new Map([['a-grid-panel', plugin]]));
  expect(load).toHaveBeenCalledWith('/public/plugins/a-grid-panel/module.js?_cache=1.2.3');
  expect(plugin.meta).toMatchObject({
    baseUrl: 'public/plugins/a-grid-panel',
    module: 'public/plugins/a-grid-panel/module.js',
  });
  expect(plugin.meta.info.logos.small).toBe('public/plugins/a-grid-panel/img/logo.svg');
});

test('names what is missing', async () => {
  const load = () => Promise.resolve({ plugin: {} });
  await expect(loadPanels({ app, fetch: files, load })).rejects.toThrow('exports no panel plugin');
  const elsewhere = { ...app, baseUrl: 'public/plugins/other' };
  await expect(loadPanels({ app: elsewhere, fetch: files, load })).rejects.toThrow(
    '/public/plugins/other/panels/grid/plugin.json answered 404. Is the plugin built? (npm run build)'
  );
});
