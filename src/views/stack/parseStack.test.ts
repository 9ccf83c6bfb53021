import { parseStack } from './parseStack';

it('reads what V8 writes', () => {
  expect(
    parseStack(
      'TypeError: x\n    at addToCart (https://a.example/app.js:1:2345)\n    at https://a.example/b.js:7:8\n    at async go (<anonymous>)'
    )
  ).toEqual([
    { text: 'TypeError: x' },
    {
      text: 'at addToCart (https://a.example/app.js:1:2345)',
      functionName: 'addToCart',
      file: 'https://a.example/app.js',
      line: 1,
      column: 2345,
    },
    { text: 'at https://a.example/b.js:7:8', file: 'https://a.example/b.js', line: 7, column: 8 },
    { text: 'at async go (<anonymous>)', functionName: 'async go', file: '<anonymous>' },
  ]);
});

it('reads what Gecko and WebKit write', () => {
  expect(
    parseStack(
      'addToCart@https://a.example/app.js:1:2345\n@https://a.example/b.js:7:8\nglobal code@https://a.example:9/c@2.js:1:1'
    )
  ).toEqual([
    {
      text: 'addToCart@https://a.example/app.js:1:2345',
      functionName: 'addToCart',
      file: 'https://a.example/app.js',
      line: 1,
      column: 2345,
    },
    {
      text: '@https://a.example/b.js:7:8',
      functionName: undefined,
      file: 'https://a.example/b.js',
      line: 7,
      column: 8,
    },
    {
      text: 'global code@https://a.example:9/c@2.js:1:1',
      functionName: 'global code@https://a.example:9/c',
      file: '2.js',
      line: 1,
      column: 1,
    },
  ]);
});

it('takes a hostile megabyte in no time', () => {
  const started = performance.now();
  expect(parseStack('at '.repeat(400_000)).length).toBe(1);
  expect(parseStack('at (:1:1\n'.repeat(100_000))).toHaveLength(201);
  expect(parseStack('@:1:'.repeat(300_000))).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(1000);
});
