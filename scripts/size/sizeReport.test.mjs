import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sizeReport, sizesOf } from './sizeReport.mjs';

const built = (files) => {
  const root = mkdtempSync(path.join(tmpdir(), 'size-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return root;
};

describe('the report of sizes', () => {
  it('has the SDK, the first script, each panel and all scripts, beside what was before', () => {
    const before = built({ 'sdk/dist/user-sessions.js': 'a', 'dist/module.js': 'b' });
    const now = built({
      'sdk/dist/user-sessions.js': 'a',
      'dist/module.js': 'b, and more that is not the same',
      'dist/panels/grid/module.js': 'c',
      'dist/module.js.map': 'no script',
    });
    const lines = sizeReport(sizesOf(now), sizesOf(before)).map((line) => line.split('|').map((cell) => cell.trim()));
    expect(lines.map(([, name]) => name)).toEqual([
      'gzip',
      '---',
      'SDK, one file',
      'plugin, first script',
      'panel grid',
      'plugin, all scripts',
    ]);
    expect(lines[2][4]).toBe('±0 B');
    expect(lines[3][4]).toMatch(/^\+\d+ B$/);
    expect(lines[4].slice(3, 5)).toEqual(['–', 'new']);
  });

  it('says what is not built', () => {
    expect(() => sizesOf(built({ 'dist/module.js': 'b' }))).toThrow(/^sdk\/dist\/user-sessions\.js of .* is not built/);
  });
});
