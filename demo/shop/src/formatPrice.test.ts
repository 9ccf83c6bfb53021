import { formatPrice } from './formatPrice';

it.each([
  [0, '€0.00'],
  [1_205, '€12.05'],
  [28_900, '€289.00'],
  [123_456_789, '€1,234,567.89'],
])('shows %i cents as %s', (cents, text) => {
  expect(formatPrice(cents)).toBe(text);
});
