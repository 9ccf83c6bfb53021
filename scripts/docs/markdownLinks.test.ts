import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../stack/composeFile';
import { anchorsOf, deadLinks } from './markdownLinks';

const IGNORED = /(^|\/)(node_modules|dist|build|test-results|playwright-report|dist-package|golden)\//;
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.md') && !IGNORED.test(file));

describe('links in Markdown', () => {
  it('all lead to files and headings that are there', () => {
    expect(files).toEqual(expect.arrayContaining(['README.md', 'docs/README.md', 'sdk/README.md']));
    expect(files.flatMap((file) => deadLinks(file, ROOT))).toEqual([]);
  });

  it('lead from the index to every document', () => {
    const documents = files
      .filter((file) => /^docs\/(?!README)[^/]+\.md$/.test(file))
      .map((file) => path.basename(file));
    const index = readFileSync(path.join(ROOT, 'docs/README.md'), 'utf8');
    const linked = [...index.matchAll(/\]\(([^)#]+)/g)].map(([, target]) => target);
    expect(documents.filter((document) => !linked.includes(document))).toEqual([]);
  });

  it('are found where they are dead', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'links-'));
    writeFileSync(path.join(root, 'b.md'), '# One `code` (two)\n\n## Same\n\n## Same\n');
    writeFileSync(
      path.join(root, 'a.md'),
      '[x](b.md#one-code-two) [y](b.md#same-1) [z](c.md) [w](b.md#nothing) [v](#here) [u](https://a.example/)\n```\n[t](d.md)\n```\n'
    );
    expect(deadLinks('a.md', root).map(({ target }) => target)).toEqual(['c.md', 'b.md#nothing', '#here']);
  });

  it("go by GitHub's names of headings", () => {
    expect([...anchorsOf('# Actions (`rum.action`)\n## 2. Let Loki keep sessions apart\n')]).toEqual([
      'actions-rumaction',
      '2-let-loki-keep-sessions-apart',
    ]);
  });
});
