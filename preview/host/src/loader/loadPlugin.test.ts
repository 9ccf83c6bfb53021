import { AppPlugin, type AppPluginMeta } from '@grafana/data';
import manifest from '../../test/fixture/plugin.json';
import { loadPlugin } from './loadPlugin';

const ID = 'opensessions-usersessions-app';

function answering(answers: Record<string, unknown>) {
  return ((url: string) =>
    Promise.resolve(
      url in answers ? new Response(JSON.stringify(answers[url])) : new Response('', { status: 404 })
    )) as typeof fetch;
}

const files = answering({
  [`/public/plugins/${ID}/plugin.json`]: manifest,
  [`/api/plugins/${ID}/settings`]: { enabled: true, pinned: true, jsonData: { lokiUid: 'loki' } },
});

test('tells the plugin what Grafana would: its manifest, its settings and where it lies', async () => {
  const plugin = new AppPlugin();
  const init = jest.spyOn(plugin, 'init');
  const load = jest.fn().mockResolvedValue({ plugin });
  expect(await loadPlugin({ id: ID, fetch: files, load })).toBe(plugin);
  expect(load).toHaveBeenCalledWith(`/public/plugins/${ID}/module.js?_cache=0.0.1`);
  const meta: Partial<AppPluginMeta> = {
    id: ID,
    jsonData: { lokiUid: 'loki' },
    baseUrl: `public/plugins/${ID}`,
    defaultNavUrl: `/a/${ID}/sessions`,
    enabled: true,
  };
  expect(plugin.meta).toMatchObject(meta);
  expect(plugin.meta.info.logos.small).toBe(`public/plugins/${ID}/img/logo.svg`);
  expect(init).toHaveBeenCalledWith(plugin.meta);
});

test('says which file is missing and what to do', async () => {
  const load = () => Promise.resolve({});
  await expect(loadPlugin({ id: ID, fetch: answering({}), load })).rejects.toThrow(
    `/public/plugins/${ID}/plugin.json answered 404. Is the plugin built? (npm run build)`
  );
});

test('a module without a plugin is refused', async () => {
  const load = () => Promise.resolve({ something: 1 });
  await expect(loadPlugin({ id: ID, fetch: files, load })).rejects.toThrow('exports no app plugin');
});
