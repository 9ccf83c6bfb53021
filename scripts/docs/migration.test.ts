import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readText, ROOT } from '../stack/composeFile';
import { namesIn } from './namesIn';

const GUIDES = [
  {
    file: 'docs/migrate-from-faro.md',
    packages: ['@grafana/faro-core', '@grafana/faro-web-sdk', '@grafana/faro-web-tracing'],
  },
  { file: 'docs/migrate-from-datadog.md', packages: ['@datadog/browser-core', '@datadog/browser-rum-core'] },
];
/** Of other packages of theirs, which are not installed here. */
const ELSEWHERE = ['datadogLogs', 'logger', 'info'];

/** Every declaration that a package ships. */
function declarationsOf(name: string): string {
  const folder = path.join(ROOT, 'node_modules', name);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}

/** Cells of the tables below a heading, without heads. */
function rowsBelow(markdown: string, heading: string): string[][] {
  const section = markdown.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('|---'))
    .slice(1)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim())
    );
}

/** Names that code in a cell begins with, or that it calls or sets: `setUser({ id })` is setUser. */
function calledIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) =>
    code.startsWith('data-') ? [] : [/^(?:new )?[\w.]+/.exec(code)?.[0].replace(/^new /, '').split('.').at(-1) ?? '']
  );
}

describe.each(GUIDES)('$file', ({ file, packages }) => {
  const guide = readText(file);
  const rows = ['Start', 'Calls'].flatMap((heading) => rowsBelow(guide, heading));

  it('names options and calls that theirs has', () => {
    const declarations = packages.map(declarationsOf).join('\n');
    const theirs = rows.flatMap(([cell = '']) => calledIn(cell)).filter((name) => name && !ELSEWHERE.includes(name));
    expect(theirs.length).toBeGreaterThan(20);
    expect(theirs.filter((name) => !new RegExp(`\\b${name}\\b`).test(declarations))).toEqual([]);
  });

  it('names options and calls that ours has', () => {
    const reference = readText('docs/sdk-api.md');
    const ours = rows.flatMap(([, cell = '']) => calledIn(cell)).filter(Boolean);
    expect(ours.length).toBeGreaterThan(20);
    const isOurs = (name: string) => reference.includes(`\n### ${name}\n`) || reference.includes(`\n| \`${name}\` |`);
    const isRecord = (name: string) => /^(exception|url)$|^(message|full)$/.test(name);
    expect(ours.filter((name) => !isOurs(name) && !isRecord(name))).toEqual([]);
  });

  it('names attributes that the contract has', () => {
    const contract = [...namesIn(readText('docs/contract.md'))];
    const ours = rowsBelow(guide, 'Data').flatMap(([, cell = '']) => [...namesIn(cell)]);
    const attributes = ours.filter((name) =>
      /^(rum|session|user|user_agent|exception|browser|os|geo|service|url|http)\.[\w.]/.test(name)
    );
    expect(attributes.length).toBeGreaterThan(30);
    const isTold = (name: string) =>
      contract.includes(name) || contract.some((one) => one.includes('<') && name.startsWith(one.split('<')[0] ?? one));
    expect(
      attributes.filter(
        (name) => !isTold(name.replace(/\.\*$/, '')) && !contract.some((one) => one.startsWith(name.replace(/\*$/, '')))
      )
    ).toEqual([]);
  });
});
