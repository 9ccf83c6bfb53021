import { splitAt } from './Highlighted';
import { pathOfUrl } from './pathOfUrl';
import { safeHref } from './safeHref';
import { visibleText } from './visibleText';

describe('safeHref', () => {
  it.each(['https://a.example/x?y=1', 'http://a.example/'])('lets %s through', (url) =>
    expect(safeHref(url)).toBe(url)
  );

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//a.example',
    '/a',
    '',
  ])('refuses %j', (url) => expect(safeHref(url)).toBeUndefined());
});

describe('visibleText', () => {
  it('spells out what would change the page unseen', () => {
    expect(visibleText('a\u202eb\u0000c\u001b[31m')).toBe('a[U+202E]b[U+0000]c[U+001B][31m');
    expect(visibleText('two\nlines\tand 👩‍💻')).toBe('two\nlines\tand 👩‍💻');
  });

  it('cuts a megabyte and says so', () => {
    expect(visibleText('x'.repeat(1_000_000), 3)).toBe('xxx… (1,000,000 characters)');
  });
});

describe('splitAt', () => {
  it.each([
    ['Error in ERROR', 'error', ['', 'Error', ' in ', 'ERROR', '']],
    ['a.b', '.', ['a', '.', 'b']],
    ['abc', '', ['abc']],
    ['İx', 'x', ['İx']],
  ])('splits %j at %j', (text, search, parts) => expect(splitAt(text, search)).toEqual(parts));
});

describe('pathOfUrl', () => {
  it.each([
    ['https://a.example/api/cart?x=1', '/api/cart?x=1'],
    ['no url', 'no url'],
  ])('calls %s %s', (url, path) => expect(pathOfUrl(url)).toBe(path));
});
