import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';

/**
 * The catalogue's archive of a built plugin: one folder named after the plugin's id with every file below it, in the order of their
 * names and all dated when the plugin was built, so that the same build gives the same bytes.
 * @param {string} folder of the built plugin
 * @returns {Promise<{ name: string, content: Buffer, files: string[] }>} files with their folder
 * @throws naming the files that plugin.json or the catalogue needs and the build lacks
 */
export async function pluginZip(folder) {
  const plugin = JSON.parse(readFileSync(path.join(folder, 'plugin.json'), 'utf8'));
  const { version, updated } = plugin.info;
  const files = filesBelow(folder).sort();
  const missing = filesNeeded(plugin).filter((file) => !files.includes(file));
  if (missing.length > 0) {
    throw new Error(`The built plugin lacks ${missing.join(', ')}. plugin.json or the catalogue asks for it.`);
  }
  const zip = new JSZip();
  for (const file of files) {
    zip.file(`${plugin.id}/${file}`, readFileSync(path.join(folder, file)), {
      date: new Date(`${updated}T00:00:00Z`),
      createFolders: false,
      unixPermissions: 0o644,
    });
  }
  const content = await zip.generateAsync({
    type: 'nodebuffer',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
  return { name: `${plugin.id}-${version}.zip`, content, files: files.map((file) => `${plugin.id}/${file}`) };
}

/** What every catalogue entry has, and what this one names. A nested panel lies where `includes` says. */
function filesNeeded({ info, includes = [] }) {
  const { logos, screenshots = [] } = info;
  return [
    'module.js',
    'plugin.json',
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
    ...Object.values(logos),
    ...screenshots.map((picture) => picture.path),
    ...includes.filter(({ type }) => type === 'panel').flatMap((panel) => (panel.path ? [panel.path] : [])),
  ];
}

/** @returns {string[]} paths below the folder, with / on every system */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join('/'));
}
