import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Where a panel nested in the plugin is built. Grafana serves one below its own id, wherever its folder is.
 * @returns undefined where the plugin has no such panel
 */
export async function panelFolder(pluginDir: string, id: string): Promise<string | undefined> {
  const root = path.join(pluginDir, 'panels');
  const names = await readdir(root).catch(() => []);
  for (const folder of names.map((name) => path.join(root, name))) {
    const manifest = await readFile(path.join(folder, 'plugin.json'), 'utf8').catch(() => '{}');
    if ((JSON.parse(manifest) as { id?: string }).id === id) {
      return folder;
    }
  }
  return undefined;
}
