import { parseFilter } from '../../src/model/filter/parseFilter';
import { readText } from '../stack/composeFile';

/** Texts of filters in the guides' first columns. */
const texts = readText('docs/plugin-guide.md')
  .split('\n')
  .filter((line) => /^\| `-?[\w.]+(?::|`)/.test(line))
  .flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, text = '']) => text));

it('finds the filters of the plugin guide', () => {
  expect(texts).toEqual(expect.arrayContaining(['user:u-1001', 'page:"/checkout"', '-browser:Safari', 'checkout']));
});

it.each(texts)('%s is a filter', (text) => {
  const { filter, problems } = parseFilter(text);
  expect(problems).toEqual([]);
  expect(filter.length).toBeGreaterThan(0);
});
