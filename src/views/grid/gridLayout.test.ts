import { boundedWidth, movedColumn, shownColumnIds, type GridLayout } from './gridLayout';

const COLUMNS = [{ id: 'a' }, { id: 'b' }, { id: 'c', hidden: true }, { id: 'd' }];

describe('shownColumnIds', () => {
  it.each<[string, GridLayout, string[]]>([
    ['nothing chosen', {}, ['a', 'b', 'd']],
    ['one more', { visibility: { c: true } }, ['a', 'b', 'c', 'd']],
    ['one less', { visibility: { a: false } }, ['b', 'd']],
    ['an order', { order: ['d', 'a', 'b', 'c'] }, ['d', 'a', 'b']],
    ['an order that knows not all', { order: ['d'] }, ['d', 'a', 'b']],
    ['columns that there are not', { order: ['x', 'b'], visibility: { x: true } }, ['b', 'a', 'd']],
    ['none at all', { visibility: { a: false, b: false, d: false } }, ['a', 'b', 'd']],
    [
      'names of object members',
      { visibility: JSON.parse('{"__proto__":false}') as Record<string, boolean> },
      ['a', 'b', 'd'],
    ],
  ])('with %s', (_, layout, shown) => expect(shownColumnIds(COLUMNS, layout)).toEqual(shown));
});

test.each([
  ['a', 2, ['b', 'c', 'a']],
  ['c', 0, ['c', 'a', 'b']],
  ['b', -Infinity, ['b', 'a', 'c']],
  ['a', Infinity, ['b', 'c', 'a']],
])('moves %s to %d', (id, to, order) => expect(movedColumn(['a', 'b', 'c'], id, to)).toEqual(order));

test.each([
  [10, 40],
  [99.6, 100],
  [9999, 1200],
])('makes a width of %d one of %d px', (px, width) => expect(boundedWidth(px)).toBe(width));
