import { formatLine } from './formatLine';

describe('a line of the console', () => {
  it.each<[unknown[], string]>([
    [['one', 2, true, null, undefined], 'one 2 true null undefined'],
    [['%s has %d items%c', 'cart', 3, 'color: red', { left: 1 }], 'cart has 3 items {"left":1}'],
    [['100 %', 'sure'], '100 % sure'],
    [['%s and %s', 'one'], 'one and undefined'],
    [[new TypeError('x'), ['a', { b: new Error('inner') }]], 'TypeError: x ["a",{"b":"Error: inner"}]'],
    [[], ''],
  ])('%j', (args, line) => expect(formatLine(args)).toBe(line));

  it('never throws, and ends', () => {
    const hostile = {
      get a(): never {
        throw new Error('no');
      },
      toString(): never {
        throw new Error('no');
      },
    };
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(formatLine([hostile, circle, Object.create(null)])).toBe('[object Object] [object Object] {}');
    expect(formatLine(Array(1000).fill('x'.repeat(1000)))).toHaveLength(2000);
  });
});
