export interface Forecast {
  /** Cents, like the other two: one run in ten comes out lower. */
  low: number;
  expected: number;
  /** One run in ten comes out higher. */
  high: number;
}

const KEPT_RUNS = 20_000;

/**
 * Simulates next month's revenue from the months so far until the time is up, without ever yielding: a thing that
 * belongs in a worker and so often is not. It makes the demo's long task.
 *
 * @param revenue cents by month
 * @param budgetMs how long it blocks
 */
export function forecastRevenue(revenue: readonly number[], budgetMs: number): Forecast {
  const until = performance.now() + budgetMs;
  const changes = revenue.slice(1).map((value, index) => value / (revenue[index] ?? value));
  const last = revenue.at(-1) ?? 0;
  const outcomes = new Float64Array(KEPT_RUNS).fill(last);
  do {
    for (let run = 0; run < KEPT_RUNS; run += 1) {
      const change = changes[Math.floor(Math.random() * changes.length)] ?? 1;
      outcomes[run] = last * change * (0.95 + Math.random() / 10);
    }
    outcomes.sort();
  } while (performance.now() < until);
  const at = (share: number): number => Math.round(outcomes[Math.floor((KEPT_RUNS - 1) * share)] ?? last);
  return { low: at(0.1), expected: at(0.5), high: at(0.9) };
}
