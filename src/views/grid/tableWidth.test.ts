import { tableWidth } from './tableWidth';

test('a table is as wide as its columns at their narrowest', () => {
  expect(tableWidth([{ width: '150px' }, { width: 'minmax(200px, 2fr)' }, { width: '1fr' }])).toBe(350);
});
