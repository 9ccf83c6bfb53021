import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { pluginZip } from './pluginZip.mjs';

const PLUGIN = {
  id: 'some-example-app',
  info: {
    version: '1.2.3',
    updated: '2026-03-04',
    logos: { small: 'img/logo.svg', large: 'img/logo.svg' },
    screenshots: [{ name: 'List', path: 'img/screenshots/list.png' }],
  },
  includes: [
    { type: 'page', path: '/a/some-example-app' },
    { type: 'panel', name: 'Without a path' },
  ],
};
const FILES = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'img/logo.svg',
  'img/screenshots/list.png',
  'module.js',
  '505.0123abcd.js',
];

let folder;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plugin-zip-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(files, plugin = PLUGIN) {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `content of ${file}`);
  }
  writeFileSync(path.join(folder, 'plugin.json'), JSON.stringify(plugin));
}

test('the archive holds every file of the build in one folder named after the plugin', async () => {
  write(FILES);
  const { name, content, files } = await pluginZip(folder);
  expect(name).toBe('some-example-app-1.2.3.zip');
  const inside = await JSZip.loadAsync(content);
  const names = Object.keys(inside.files);
  expect(names).toEqual([...FILES, 'plugin.json'].map((file) => `some-example-app/${file}`).sort());
  expect(files).toEqual(names);
  expect(await inside.file('some-example-app/505.0123abcd.js').async('string')).toBe('content of 505.0123abcd.js');
});

test('the same build gives the same bytes, in whatever order and whenever its files were written', async () => {
  write(FILES);
  const first = await pluginZip(folder);
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  write([...FILES].reverse());
  utimesSync(path.join(folder, 'module.js'), new Date(0), new Date(0));
  expect((await pluginZip(folder)).content.equals(first.content)).toBe(true);
});

test('a picture, a text or a panel that is named and missing is told', async () => {
  write(
    FILES.filter((file) => !/LICENSE|list\.png/.test(file)),
    {
      ...PLUGIN,
      includes: [{ type: 'panel', name: 'Grid', path: 'panels/grid/plugin.json' }],
    }
  );
  await expect(pluginZip(folder)).rejects.toThrow(
    'The built plugin lacks LICENSE, img/screenshots/list.png, panels/grid/plugin.json. plugin.json or the catalogue asks for it.'
  );
});
