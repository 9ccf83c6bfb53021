import { amountTest, type AmountUnit } from './amountTest';
import { choicesOf, filterRows, isUnderstood, NO_VALUE, type ColumnFilter } from './columnFilter';

describe('amountTest', () => {
  it.each<[string, AmountUnit | undefined, number[], number[]]>([
    ['>100', 'ms', [101], [100]],
    ['>= 1.5s', 'ms', [1500], [1499]],
    ['<2000', 'B', [0, 1999], [2000]],
    ['<=2 kB', 'B', [2000], [2001]],
    ['500', undefined, [500], [499, 501]],
    ['=404', undefined, [404], [403]],
    ['1.2kB', 'B', [1150, 1249], [1149, 1250]],
    ['100-500', 'ms', [100, 500], [99, 501]],
    ['1 - 2s', 'ms', [1000, 2000], [999, 2001]],
    ['>=400 <500', undefined, [400, 499], [399, 500]],
    ['>400, <500', undefined, [401], [400, 500]],
    ['>90', 's', [90_001], [90_000]],
    ['1M', 'ms', [60_000], [20_000]],
    ['1m30s', 'ms', [89_500, 90_499], [89_499, 90_500]],
    ['<= 1m 30s', 'ms', [90_000], [90_001]],
    ['1m30s-2', 's', [], [90_000]],
    ['1 - 2m30s', 's', [60_000, 150_000], [59_999, 150_001]],
    ['>1d', 'ms', [86_400_001], [86_400_000]],
    // 1.005 * 1000 is a little less than 1005 where numbers are binary.
    ['<=1.005s', 'ms', [1005], [1006]],
  ])('%s (%s) has %j and not %j', (text, unit, inside, outside) => {
    const test = amountTest(text, unit);
    expect(inside.map((value) => test?.(value))).toEqual(inside.map(() => true));
    expect(outside.map((value) => test?.(value))).toEqual(outside.map(() => false));
  });

  it.each([
    ['', undefined],
    ['>', 'ms'],
    ['abc', 'ms'],
    ['>100 kB', 'ms'],
    ['1 000', undefined],
    ['1m 30', 's'],
    ['>1-2', 'ms'],
    ['1-', 'ms'],
    ['1-2-3', 'ms'],
    ['1 constructor', 'B'],
    ['1' + ' '.repeat(100_000) + 'x', 'ms'],
    ['1' + ' '.repeat(100_000) + '2', 'ms'],
    ['1 '.repeat(50_000), 'ms'],
    ['>100ms', undefined],
    ['>1 x', 'ms'],
    ['-5', 'ms'],
    ['1'.repeat(100_000), 'ms'],
    [' '.repeat(100_000) + 'x', 'ms'],
  ] as const)('makes no sense of %.20j', (text, unit) => expect(amountTest(text, unit)).toBeUndefined());
});

interface Pet {
  name?: string;
  age?: number;
  kind?: string;
}
const PETS: Pet[] = [{ name: 'Rex', age: 7, kind: 'dog' }, { name: 'Mia', kind: 'cat' }, { age: 0 }];
const COLUMNS: Array<{ id: string; filter?: ColumnFilter<Pet> }> = [
  { id: 'name', filter: { kind: 'text', value: ({ name }) => name } },
  { id: 'age', filter: { kind: 'amount', value: ({ age }) => age } },
  { id: 'kind', filter: { kind: 'choice', value: ({ kind }) => kind } },
  { id: 'note' },
];
const [rex, mia, nobody] = PETS;

describe('filterRows', () => {
  it.each([
    [{ name: 'IA' }, [mia]],
    [{ age: '<1' }, [nobody]],
    [{ kind: 'dog' }, [rex]],
    [{ kind: 'do' }, []],
    [{ kind: NO_VALUE }, [nobody]],
    [{ name: 'rex', age: '>7' }, []],
    [{ name: ' ', age: 'seven', note: 'x', __proto__x: 'y' }, PETS],
  ])('%j', (where, expected) => expect(filterRows(PETS, COLUMNS, where)).toEqual(expected));

  it('is the same array where nothing is asked for', () => expect(filterRows(PETS, COLUMNS, {})).toBe(PETS));
});

it('knows what is no amount', () => {
  expect(COLUMNS.flatMap(({ filter }) => (filter ? isUnderstood(filter, 'seven') : []))).toEqual([true, false, true]);
});

describe('choicesOf', () => {
  const own = (text: string) => text;
  it('are the values in order, those without last', () => {
    expect(choicesOf(PETS, ({ kind }) => kind)).toEqual(['cat', 'dog', NO_VALUE]);
  });

  it('are bounded in number and length, and a long one can still be chosen', () => {
    const texts = Array.from({ length: 1000 }, (_, n) => `${n}`);
    expect(choicesOf(texts, own)).toHaveLength(200);
    const long = 'x'.repeat(1_000_000);
    const [choice] = choicesOf([long], own);
    expect(choice).toHaveLength(200);
    expect(filterRows([long], [{ id: 'a', filter: { kind: 'choice', value: own } }], { a: choice ?? '' })).toEqual([
      long,
    ]);
  });
});
