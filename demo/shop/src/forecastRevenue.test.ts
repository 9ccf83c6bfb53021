import { forecastRevenue } from './forecastRevenue';

it('blocks for its time and stays near what the months did so far', () => {
  const started = performance.now();
  const { low, expected, high } = forecastRevenue([100_000, 110_000, 121_000], 60);
  expect(performance.now() - started).toBeGreaterThanOrEqual(60);
  expect(low).toBeGreaterThanOrEqual(121_000 * 1.1 * 0.94);
  expect(high).toBeLessThanOrEqual(121_000 * 1.1 * 1.06);
  expect(low).toBeLessThanOrEqual(expected);
  expect(expected).toBeLessThanOrEqual(high);
});
