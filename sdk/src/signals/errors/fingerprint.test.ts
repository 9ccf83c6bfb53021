import { fingerprintOf, topFrames } from './fingerprint';

/** One fault, as each engine writes its stack. */
const STACKS = {
  chromium: `TypeError: mail me@example.com
    at Array.map (<anonymous>)
    at Cart.addToCart [as add] (https://shop.example/assets/app-3fa9c1d2.js?v=1:12:17)
    at new Order (https://shop.example/assets/index-B-xK9_qz.js:1:2)
    at HTMLButtonElement.<anonymous> (https://shop.example/:30:4)
    at async run (https://shop.example/assets/vendor.js:1:2)`,
  firefox: `addToCart@https://shop.example/assets/app-b07712aa.js?v=2:99:3
Order@https://shop.example/assets/index-Zq81LmNb.js:7:1
listen/<@https://shop.example/:31:9
async*run@https://shop.example/assets/vendor.js:1:2
`,
  webkit: `map@[native code]
addToCart@https://shop.example/assets/app-00ff00ff.js:4:5
Order@https://shop.example/assets/index-aaaaBBBB.js:4:5
@https://shop.example/:32:1
global code@https://shop.example/:40:1`,
};

describe('fingerprint', () => {
  const of = (message: string, stack: string): string => fingerprintOf({ type: 'TypeError', message, stack });

  it.each(Object.entries(STACKS))('reads the frames of %s', (_engine, stack) => {
    expect(topFrames(stack)).toEqual(['addToCart@app.js', 'Order@index.js', '@']);
  });

  it('is the same in every engine and release, and another for another fault', () => {
    const all = Object.values(STACKS).map((stack, i) => of(`item ${i} of ${i}b1-${i}c is missing`, stack));
    expect(new Set(all).size).toBe(1);
    expect(all[0]).toMatch(/^[\da-f]{16}$/);
    expect(of('item 1 of 2 is broken', STACKS.firefox)).not.toBe(all[0]);
    expect(of('item 1 of 2 is missing', STACKS.firefox.replace('addToCart', 'removeFromCart'))).not.toBe(all[0]);
    expect(of('x', '')).toMatch(/^[\da-f]{16}$/);
  });

  it.each([
    ['at t (https://a.example/a.js:1:2)', '@a.js'],
    ['at checkout (https://a.example/user-settings.js:1:2)', 'checkout@user-settings.js'],
    ['at checkout (https://a.example/main.0a1b2c3d4e5f60718293.chunk.js:1:2)', 'checkout@main.chunk.js'],
    ['at checkout (https://a.example/4711.js:1:2)', 'checkout@#.js'],
    ['at checkout (https://a.example/orders/4711?id=3:1:2)', 'checkout@#'],
    ['at https://a.example/chunk-ABCDEFGH.mjs:1:2', '@chunk.mjs'],
    ['get total@https://cdn.example/npm/@scope/cart.js:1:2', 'get total@cart.js'],
    ['global code@https://a.example/start.js:1:2', '@start.js'],
  ])('%s is %s', (line, frame) => expect(topFrames(`Error\n${line}`)).toEqual([frame]));

  it.each([
    'at eval (eval at run (https://a.example/a.js:1:2), <anonymous>:1:1)',
    'at Array.forEach (<anonymous>)',
    '@https://a.example/a.js line 3 > eval:1:1',
    'forEach@[native code]',
    'Error: words only',
  ])('%s is no frame', (line) => expect(topFrames(line)).toEqual([]));

  it('depends on the beginning of a stack only, and of each line', () => {
    const endless = (tail: string): string => `at ${'('.repeat(900)}\n${' '.repeat(16_000)}${tail}`;
    const frame = '\n    at f (https://a.example/a.js:1:2)';
    expect(of('x', endless(frame.repeat(10)))).toBe(of('x', endless('y'.repeat(10_000_000))));
    expect(topFrames(' '.repeat(16_000) + frame)).toEqual([]);
    expect(topFrames(frame)).toEqual(['@a.js']);
  });
});
