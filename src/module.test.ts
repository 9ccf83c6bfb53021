import { plugin } from './module';
import manifest from './plugin.json';

interface Declared {
  targets: string[];
  title: string;
  description: string;
}

/** Grafana ignores a link or component that plugin.json does not declare in the same words. */
describe('extensions', () => {
  it('are declared as they are registered', () => {
    const registered = plugin.addedLinkConfigs.map(({ targets, title, description }): Declared => ({
      targets: [targets].flat(),
      title,
      description: description ?? '',
    }));
    expect(registered).toEqual(manifest.extensions.addedLinks);
    expect(plugin.exposedComponentConfigs.map(({ id, title, description }) => ({ id, title, description }))).toEqual(
      manifest.extensions.exposedComponents
    );
  });

  it('have titles of their own, and lead into the app', () => {
    const titles = plugin.addedLinkConfigs.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { path } of plugin.addedLinkConfigs) {
      expect(path).toMatch(new RegExp(`^/a/${manifest.id}/`));
    }
    for (const { id } of plugin.exposedComponentConfigs) {
      expect(id).toMatch(new RegExp(`^${manifest.id}/[a-z-]+/v\\d+$`));
    }
  });
});
