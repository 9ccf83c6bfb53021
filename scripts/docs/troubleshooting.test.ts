import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readText, ROOT } from '../stack/composeFile';

const sources = (folder: string): string =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => readText(`${folder}/${file}`))
    .join('\n');

const rows = readText('docs/troubleshooting.md')
  .split('\n')
  .filter((line) => line.startsWith('| '));
/** What a row's symptom says in quotes, between the dots that stand for what differs. */
const quotesOf = (row: string): string[] =>
  [...(row.split(' | ')[0] ?? '').matchAll(/"([^"]+)"/g)].flatMap(([, text = '']) =>
    text
      .split('…')
      .map((part) => part.trim())
      .filter(Boolean)
  );

it('quotes what the SDK tells onDiagnostic', () => {
  const sdk = sources('sdk/src');
  const quotes = rows.filter((row) => row.startsWith('| `onDiagnostic`')).flatMap(quotesOf);
  expect(quotes.length).toBeGreaterThanOrEqual(4);
  // A status stands in the place of a variable.
  expect(quotes.filter((quote) => !sdk.includes(quote.replace(/\d{3}$/, '').trim()))).toEqual([]);
});

it('quotes the notice that the sessions page shows', () => {
  const [quote = ''] = rows.filter((row) => row.includes('no index label')).flatMap(quotesOf);
  expect(sources('src/pages/sessions/setup')).toContain(quote);
});
