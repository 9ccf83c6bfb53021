import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { panelProblems } from './panelProblems.mjs';

const FINE = {
  'plugin.json': { includes: [{ type: 'page' }, { type: 'panel', path: 'panels/grid/plugin.json' }] },
  'module.123.js': '',
  'panels/grid/plugin.json': {
    type: 'panel',
    id: 'opensessions-grid-panel',
    languages: ['en-US'],
    info: { version: '0.1.0', updated: '2026-11-29', logos: { small: 'img/logo.svg', large: 'img/logo.svg' } },
  },
  'panels/grid/module.js': 'define()',
  'panels/grid/module.js.map': '{}',
  'panels/grid/img/logo.svg': '<svg/>',
  'panels/grid/locales/en-US/opensessions-grid-panel.json': '{}',
};

let dist;
beforeEach(() => (dist = mkdtempSync(path.join(os.tmpdir(), 'dist-'))));
afterEach(() => rmSync(dist, { recursive: true }));

function problems(changes = {}) {
  for (const [name, content] of Object.entries({ ...FINE, ...changes })) {
    if (content !== undefined) {
      const file = path.join(dist, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    }
  }
  return panelProblems(dist);
}

test('finds nothing wrong with a panel that has all it needs, whatever parts the app has', () => {
  expect(problems()).toEqual([]);
});

test.each([
  ['panels/grid/plugin.json', 'panels/grid: it has no plugin.json.'],
  ['panels/grid/module.js', 'panels/grid: module.js is missing.'],
  ['panels/grid/img/logo.svg', 'panels/grid: img/logo.svg is missing.'],
  [
    'panels/grid/locales/en-US/opensessions-grid-panel.json',
    'panels/grid: locales/en-US/opensessions-grid-panel.json is missing.',
  ],
])('misses %s', (file, words) => {
  expect(problems({ [file]: undefined })).toContain(words);
});

test('a part that is loaded later is a problem', () => {
  expect(problems({ 'panels/grid/312.abcdef12.js': '' })).toEqual([
    'panels/grid: 312.abcdef12.js would be loaded later; a panel is one module.',
  ]);
});

test('so are a panel that the app does not list, and placeholders that nobody filled in', () => {
  const { 'panels/grid/plugin.json': manifest } = FINE;
  expect(
    problems({
      'panels/map/module.js': '',
      'panels/grid/plugin.json': { ...manifest, info: { ...manifest.info, version: '%VERSION%' } },
    })
  ).toEqual([
    'panels/map is not among the includes of src/plugin.json.',
    'panels/grid: its plugin.json lacks version or date.',
  ]);
});
