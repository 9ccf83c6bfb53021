import { causesJson, causesOf, describeError } from './describeError';
import { fingerprintOf, topFrames } from './fingerprint';
import { createRateLimit } from './rateLimit';

describe('describeError', () => {
  it('describes whatever is thrown', () => {
    const hostile = Object.create(null, {
      message: {
        get: () => {
          throw new Error('no');
        },
      },
    }) as unknown;
    expect(describeError(new TypeError('x'))).toMatchObject({ type: 'TypeError', message: 'x' });
    expect(describeError('words')).toEqual({ type: 'string', message: 'words' });
    expect(describeError(null)).toEqual({ type: 'null', message: 'null' });
    expect(describeError({ code: 7 })).toMatchObject({ type: 'Object', message: '{"code":7}' });
    expect(describeError(hostile)).toMatchObject({ type: 'Object' });
    expect(describeError(new DOMException('gone', 'NotFoundError'))).toMatchObject({
      type: 'NotFoundError',
      message: 'gone',
    });
  });

  it('ends a chain of causes at a circle, and keeps it small', () => {
    const a = new Error('a'.repeat(9000));
    const b = new Error('b', { cause: a });
    a.cause = b;
    expect(causesOf(b).map(({ message }) => message.length)).toEqual([2000]);
    expect(causesJson(causesOf(b))?.length).toBeLessThan(9000);
    expect(causesJson([])).toBeUndefined();
  });
});

describe('fingerprint', () => {
  const chromium = (line: number, hash: string) =>
    `TypeError: x\n    at addToCart (https://shop.example/assets/app-${hash}.js?v=${line}:${line}:17)\n    at async run (https://shop.example/assets/vendor.js:1:2)\n    at https://shop.example/main.js:3:4`;

  it('stays the same from release to release', () => {
    const of = (message: string, stack: string) => fingerprintOf({ type: 'TypeError', message, stack });
    expect(of('item 7 is missing', chromium(12, '3fa9c1d2'))).toBe(
      of('item 4711 is missing', chromium(99, 'b07712aa'))
    );
    expect(of('item 7 is missing', chromium(12, '3fa9c1d2'))).not.toBe(
      of('item 7 is broken', chromium(12, '3fa9c1d2'))
    );
    expect(of('x', '')).toMatch(/^[\da-f]{16}$/);
  });

  it('reads the frames of every engine', () => {
    expect(topFrames(chromium(1, '3fa9c1d2'))).toEqual(['addToCart@app.js', 'run@vendor.js', '@main.js']);
    expect(topFrames('addToCart@https://shop.example/app.js:1:2\n@https://shop.example/main.js:3:4\n')).toEqual([
      'addToCart@app.js',
      '@main.js',
    ]);
  });

  it('takes time linear in what it reads', () => {
    const started = Date.now();
    fingerprintOf({ type: 'E', message: '', stack: `at ${'('.repeat(200_000)}\n`.repeat(60) });
    expect(Date.now() - started).toBeLessThan(500);
  });
});

it('an object that is no error is read only as far as it is shown', () => {
  let reads = 0;
  const part = (): object => ({
    get next() {
      return ++reads < 100_000 ? [part(), 'x'.repeat(10_000)] : undefined;
    },
  });
  expect(describeError({ code: 7, list: ['a'] }).message).toBe('{"code":7,"list":["a"]}');
  expect(describeError(part()).message.length).toBeLessThanOrEqual(2000);
  expect(reads).toBeLessThan(1000);
});

describe('rate limit', () => {
  it('lets 5 of a kind and 100 in all pass a minute', () => {
    const may = createRateLimit();
    expect(Array.from({ length: 7 }, () => may('a', 0))).toEqual([true, true, true, true, true, false, false]);
    expect(Array.from({ length: 200 }, (_, i) => may(`other ${i}`, 1)).filter(Boolean)).toHaveLength(95);
    expect(may('a', 60_000)).toBe(true);
  });
});
