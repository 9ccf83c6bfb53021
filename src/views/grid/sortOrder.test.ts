import { naturalKey } from './naturalKey';
import { sortKeys } from './sortKeys';
import { OrderedRows } from './orderedRows';
import { sortOrder } from './sortOrder';
import { TextRanks } from './textRanks';

type Value = string | number | undefined;

interface Row {
  n: number;
  value: Value;
}

const rowsOf = (values: Value[]): Row[] => values.map((value, n) => ({ n, value }));

function sorted(values: Value[], direction: 'asc' | 'desc' = 'asc', ranks = new TextRanks()): Row[] {
  const rows = rowsOf(values);
  const keys = sortKeys(rows, ({ value }) => value, ranks);
  const ordered = new OrderedRows(rows, ({ n }) => String(n), sortOrder(keys, direction));
  const list = rows.map((_, index) => ordered.at(index) as Row);
  list.forEach(({ n }, index) => {
    expect(ordered.idAt(index)).toBe(String(n));
    expect(ordered.indexOf(String(n))).toBe(index);
  });
  expect([ordered.indexOf('none'), ordered.at(rows.length), ordered.idAt(-1)]).toEqual([-1, undefined, undefined]);
  return list;
}

const values = (rows: Row[]) => rows.map(({ value }) => value);

/** The same by the platform's own collation: slow, and right. */
function collated(texts: string[], direction: 'asc' | 'desc'): string[] {
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const sign = direction === 'asc' ? 1 : -1;
  return [...texts].sort((a, b) => sign * compare(a, b));
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe.each(['asc', 'desc'] as const)('sorting %s', (direction) => {
  it('puts numbers in order, what has none last, equals as they were', () => {
    const rows = sorted([3, undefined, 1, 3, NaN, 0, -2, 1], direction);
    const numbers = { asc: [-2, 0, 1, 1, 3, 3], desc: [3, 3, 1, 1, 0, -2] }[direction];
    expect(values(rows)).toEqual([...numbers, undefined, NaN]);
    expect(rows.filter(({ value }) => value === 3).map(({ n }) => n)).toEqual([0, 3]);
    expect(rows.filter(({ value }) => value === 1).map(({ n }) => n)).toEqual([2, 7]);
  });

  it('puts texts in order as a collator would', () => {
    const next = random(5);
    const words = ['Chrome', 'chrome', 'Ärger', 'arger', 'u-', '/cart/', 'Z', 'É', 'page '];
    const texts = Array.from(
      { length: 1000 },
      () => `${words[Math.floor(next() * words.length)]}${next() > 0.3 ? Math.floor(next() * 2000) : ''}`
    );
    expect(values(sorted(texts, direction))).toEqual(collated(texts, direction));
  });

  it('keeps texts that count as equal as they were, and those without any last', () => {
    const rows = sorted(['b', 'B', undefined, 'a', 'b'], direction);
    expect(values(rows)).toEqual(
      { asc: ['a', 'b', 'B', 'b', undefined], desc: ['b', 'B', 'b', 'a', undefined] }[direction]
    );
  });

  it('goes by what it learned of a longer list, and learns what is new', () => {
    const ranks = new TextRanks();
    sorted(['m', 'a', 'z'], direction, ranks);
    expect(values(sorted(['z', 'a'], direction, ranks))).toEqual({ asc: ['a', 'z'], desc: ['z', 'a'] }[direction]);
    expect(values(sorted(['z', 'b', 'a', 'zz'], direction, ranks))).toEqual(
      { asc: ['a', 'b', 'z', 'zz'], desc: ['zz', 'z', 'b', 'a'] }[direction]
    );
  });
});

describe('sorting', () => {
  it('says where rows are in order as they are', () => {
    const rows = rowsOf([5, 5, 3, undefined]);
    const keys = sortKeys(rows, ({ value }) => value, new TextRanks());
    expect(sortOrder(keys, 'desc')).toBeUndefined();
    expect([...(sortOrder(keys, 'asc') ?? [])]).toEqual([2, 0, 1, 3]);
  });

  it('forgets texts of former lists once they are many', () => {
    const ranks = new TextRanks();
    for (let n = 0; n < 40; n++) {
      expect(ranks.rankAll(Array.from({ length: 100 }, (_, k) => `${n}-${k}`)).below).toBeLessThan(1600);
    }
  });

  it('takes numbers among texts for texts', () => {
    expect(values(sorted(['b', 10, 'a', 9]))).toEqual([9, 10, 'a', 'b']);
  });
});

describe('naturalKey', () => {
  it.each([
    ['page 9', 'page 10'],
    ['v1.9.0', 'v1.10.0'],
    ['a007', 'a8'],
    ['1', 'a'],
    ['999999999999999999999', '1000000000000000000000'],
  ])('has %j before %j', (a, b) => expect(naturalKey(a) < naturalKey(b)).toBe(true));

  it.each([
    ['Ana', 'ana'],
    ['Ärger', 'arger'],
    ['a07', 'a7'],
  ])('takes %j and %j for the same', (a, b) => expect(naturalKey(a)).toBe(naturalKey(b)));
});
