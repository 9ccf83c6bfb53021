import { originalPlaceOf, readSourceMap } from './sourceMap';
import { sourceExcerpt } from './sourceExcerpt';
import { sourceMapPath, sourceMapPathProblem, sourceMapUrlProblem } from './sourceMapPath';

// "a()" of the built line 1 is line 2, column 3 of src/cart.ts, by the name addItem.
const MAP = {
  version: 3,
  file: 'app.js',
  sources: ['webpack://shop/./src/cart.ts', '../node_modules/lib/index.js'],
  names: ['addItem'],
  sourcesContent: ['const one = 1;\n  addItem(one);\n', 'lib'],
  mappings: 'AACEA,ICDF',
};

const read = (map: unknown = MAP) => readSourceMap(JSON.stringify(map));

describe('a source map', () => {
  it('says where a place comes from, with the source around it', () => {
    expect(read().file).toBe('app.js');
    expect(originalPlaceOf(read(), { line: 1, column: 2 })).toEqual({
      file: 'src/cart.ts',
      line: 2,
      column: 3,
      name: 'addItem',
      library: false,
      source: { firstLine: 1, lines: ['const one = 1;', '  addItem(one);', ''] },
    });
    expect(originalPlaceOf(read(), { line: 1, column: 5 })).toMatchObject({
      file: 'node_modules/lib/index.js',
      line: 1,
    });
  });

  it('says nothing of a place that it does not have, or of a line that its source does not have', () => {
    expect(originalPlaceOf(read(), { line: 7, column: 1 })).toBeUndefined();
    expect(
      originalPlaceOf(read({ ...MAP, sourcesContent: ['one line', 'lib'] }), { line: 1, column: 2 })
    ).toBeUndefined();
    expect(originalPlaceOf(read({ ...MAP, mappings: 'AA9999E' }), { line: 1, column: 2 })).toBeUndefined();
    expect(originalPlaceOf(read(), { line: -1, column: -5 })).toBeUndefined();
  });

  it('works without sources and with sections', () => {
    expect(originalPlaceOf(read({ ...MAP, sourcesContent: undefined }), { line: 1, column: 2 })).toMatchObject({
      file: 'src/cart.ts',
      source: undefined,
    });
    expect(
      originalPlaceOf(read({ version: 3, sections: [{ offset: { line: 4, column: 0 }, map: MAP }] }), {
        line: 5,
        column: 2,
      })
    ).toMatchObject({ file: 'src/cart.ts', line: 2 });
    expect(originalPlaceOf(read({ ...MAP, ignoreList: [1] }), { line: 1, column: 5 })).toMatchObject({ library: true });
  });

  it.each([
    ['<html>not found</html>', 'it is no JSON'],
    ['{"version":3,"mappings":"AAAA","sour', 'it is no JSON'],
    ['null', 'it is no source map of version 3'],
    ['[]', 'it is no source map of version 3'],
    ['{"version":2,"mappings":"","sources":[]}', 'it is no source map of version 3'],
    ['{"version":3,"sections":[1]}', 'its parts do not fit together'],
  ])('%s is refused in words', (text, words) => expect(() => readSourceMap(text)).toThrow(words));
});

describe('sourceExcerpt', () => {
  const content = Array.from({ length: 20 }, (_, n) => `line ${n + 1}`).join('\r\n');

  it('is a few lines around, as far as there are any', () => {
    expect(sourceExcerpt(content, { line: 10, column: 1 })).toEqual({
      firstLine: 6,
      lines: [6, 7, 8, 9, 10, 11, 12, 13, 14].map((n) => `line ${n}`),
    });
    expect(sourceExcerpt(content, { line: 20, column: 1 })?.lines.at(-1)).toBe('line 20');
    expect(sourceExcerpt(content, { line: 21, column: 1 })).toBeUndefined();
    expect(sourceExcerpt(content, { line: 900, column: 1 })).toBeUndefined();
  });

  it('shows of a very long line what is around the place', () => {
    const { lines } = sourceExcerpt(`${'x'.repeat(1_000_000)}HERE${'y'.repeat(1_000_000)}`, {
      line: 1,
      column: 1_000_001,
    })!;
    expect(lines[0]).toContain('HERE');
    expect(lines[0]!.length).toBeLessThan(210);
  });
});

describe('sourceMapPath', () => {
  const script = 'https://shop.example.com/assets/app%20a.js?v=1';

  it('names the script and the version', () => {
    expect(sourceMapPath('{path}.map', { script })).toBe('assets/app%20a.js.map');
    expect(sourceMapPath('/{version}/{file}.map', { script, version: '1.4.2+b' })).toBe('1.4.2%2Bb/app%20a.js.map');
  });

  it('stays below the address', () => {
    expect(sourceMapPath('{path}.map', { script: 'https://a.example/%2e%2e/../admin/x.js' })).toBe('admin/x.js.map');
  });

  it.each([
    ['{path}.map', 'app.js', undefined],
    ['{path}.map', 'javascript:alert(1)//../x', undefined],
    ['{path}.map', 'https://a.example/%252e%252e/admin/x.js', undefined],
    ['{path}.map', 'https://a.example/..%2f..%2fadmin/x.js', undefined],
    ['{path}.map', 'https://a.example/..%5c..%5cx.js', undefined],
    ['{path}.map', 'https://a.example/a%00.js', undefined],
    ['{path}.map', 'https://a.example/%25', undefined],
    ['{path}.map', 'https://a.example/', undefined],
    ['{path}.map', `https://a.example/${'x'.repeat(2000)}`, undefined],
    ['{version}/{file}.map', script, undefined],
    ['{version}/{file}.map', script, '../../api/admin'],
    ['{version}/{file}.map', script, '1?x='],
  ])('%s of %s at version %s is none', (template, from, version) =>
    expect(() => sourceMapPath(template, { script: from, version })).toThrow(/ /)
  );
});

describe('the settings of source maps', () => {
  it('take an address and a path', () => {
    for (const url of ['', 'https://maps.example.com', 'http://10.0.0.1:8080/shop/maps/']) {
      expect(sourceMapUrlProblem(url)).toBeUndefined();
    }
    for (const path of ['', '{path}.map', '/{version}/{file}.map', 'maps-{version}/{file}.json']) {
      expect(sourceMapPathProblem(path)).toBeUndefined();
    }
  });

  it.each([
    'maps',
    'ftp://x',
    'javascript:alert(1)',
    'https://u:p@x',
    'https://x/{version}',
    'https://x/?a=b',
    'https://x/#a',
  ])('refuse the address %s', (url) => expect(sourceMapUrlProblem(url)).toEqual(expect.any(String)));

  it.each(['app.map', '{version}.map', '{path}/{nothing}', '../{file}.map', '{file}?a=b', '{file', 'a//{file}'])(
    'refuse the path %s',
    (path) => expect(sourceMapPathProblem(path)).toEqual(expect.any(String))
  );
});
