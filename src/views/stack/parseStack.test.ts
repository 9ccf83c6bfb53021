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
      functionName: 'global code',
      file: 'https://a.example:9/c@2.js',
      line: 1,
      column: 1,
    },
  ]);
});

const read = (line: string) => {
  const { text, ...frame } = parseStack(line)[0]!;
  expect(text).toBe(line.trim());
  return frame;
};

it.each<[string, ReturnType<typeof read>]>([
  [
    '    at async go (https://a.example/app.js:3:4)',
    { functionName: 'async go', file: 'https://a.example/app.js', line: 3, column: 4 },
  ],
  ['    at async https://a.example/app.js:3:4', { file: 'https://a.example/app.js', line: 3, column: 4 }],
  ['    at async Promise.all (index 0)', { functionName: 'async Promise.all', file: 'index 0' }],
  [
    '    at new Cart (https://a.example/app.js:3:4)',
    { functionName: 'new Cart', file: 'https://a.example/app.js', line: 3, column: 4 },
  ],
  [
    '    at Cart.add [as onclick] (https://a.example/a(1).js:3:4)',
    { functionName: 'Cart.add [as onclick]', file: 'https://a.example/a(1).js', line: 3, column: 4 },
  ],
  ['    at Array.map (<anonymous>)', { functionName: 'Array.map', file: '<anonymous>' }],
  ['    at Array.forEach (native)', { functionName: 'Array.forEach', file: 'native' }],
  [
    '    at eval (eval at go (https://a.example/app.js:3:4), <anonymous>:1:7)',
    { functionName: 'eval', file: 'https://a.example/app.js', line: 3, column: 4 },
  ],
  [
    '    at f (eval at g (eval at go (https://a.example/app.js:3:4)), <anonymous>:1:7)',
    { functionName: 'f', file: 'https://a.example/app.js', line: 3, column: 4 },
  ],
  ['    at add (wasm://wasm/0a1b:wasm-function[12]:0x1a2b)', { functionName: 'add', file: 'wasm://wasm/0a1b' }],
  [
    '    at add (https://a.example/x.wasm:wasm-function[12]:0x1a2b)',
    { functionName: 'add', file: 'https://a.example/x.wasm' },
  ],
  [
    '    at addToCart (webpack-internal:///./src/cart.ts:3:4)',
    { functionName: 'addToCart', file: 'webpack-internal:///./src/cart.ts', line: 3, column: 4 },
  ],
  [
    '    at addToCart (http://localhost:5173/src/cart.ts?t=1700:3:4)',
    { functionName: 'addToCart', file: 'http://localhost:5173/src/cart.ts?t=1700', line: 3, column: 4 },
  ],
])('reads V8 %s', (line, frame) => expect(read(line)).toEqual(frame));

it.each<[string, ReturnType<typeof read>]>([
  [
    'async*go@https://a.example/app.js:3:4',
    { functionName: 'async*go', file: 'https://a.example/app.js', line: 3, column: 4 },
  ],
  [
    'go/<@https://a.example/npm/@scope/lib@1.2/x.js:3:4',
    { functionName: 'go/<', file: 'https://a.example/npm/@scope/lib@1.2/x.js', line: 3, column: 4 },
  ],
  ['go@https://a.example/app.js line 3 > eval:1:7', { functionName: 'go', file: 'https://a.example/app.js', line: 3 }],
  ['add@https://a.example/x.wasm:wasm-function[12]:0x1a2b', { functionName: 'add', file: 'https://a.example/x.wasm' }],
  ['forEach@[native code]', { functionName: 'forEach', file: '[native code]' }],
  ['[native code]', { file: '[native code]' }],
  ['promiseReactionJob@[native code]', { functionName: 'promiseReactionJob', file: '[native code]' }],
  [
    'module code@https://a.example/app.js:3:4',
    { functionName: 'module code', file: 'https://a.example/app.js', line: 3, column: 4 },
  ],
  ['webpack:///./src/cart.ts:3:4', {}],
  [
    'add@webpack:///./src/cart.ts?1a2b:3:4',
    { functionName: 'add', file: 'webpack:///./src/cart.ts?1a2b', line: 3, column: 4 },
  ],
  ['mail to a@b.example, please', {}],
])('reads SpiderMonkey and JavaScriptCore %s', (line, frame) => expect(read(line)).toEqual(frame));

it('takes a hostile megabyte in no time', () => {
  const started = performance.now();
  expect(parseStack('at '.repeat(400_000)).length).toBe(1);
  expect(parseStack('at (:1:1\n'.repeat(100_000))).toHaveLength(201);
  expect(parseStack('@:1:'.repeat(300_000))).toHaveLength(1);
  expect(parseStack(`at (eval at ${'('.repeat(500_000)}`)).toHaveLength(1);
  expect(parseStack(`${'@a'.repeat(500_000)} line 1 > eval:1:1`)).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(1000);
});
