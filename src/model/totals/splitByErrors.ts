import type { Series } from '../timeSpan';
import { WITH_ERRORS, WITHOUT_ERRORS } from './splitSeries';

/**
 * Sessions started in each step, by whether they had errors, of what Loki can count: the sessions started in each step,
 * and those that had their first error in it. A first error mostly falls into the step of its session's start; where a
 * step has more of them than starts, the others are of sessions that started before, and count in the nearest earlier
 * step that has starts left. So the bars add up to the sessions started, and what is left over at the beginning, of
 * sessions started before the range, is left out.
 */
export function splitByErrors(times: number[], started: readonly number[], errored: readonly number[]): Series[] {
  const withErrors = times.map(() => 0);
  let carried = 0;
  for (let n = times.length - 1; n >= 0; n--) {
    carried += errored[n] ?? 0;
    const taken = Math.min(carried, started[n] ?? 0);
    withErrors[n] = taken;
    carried -= taken;
  }
  const withoutErrors = times.map((_, n) => (started[n] ?? 0) - (withErrors[n] ?? 0));
  return [
    { name: WITHOUT_ERRORS, times, values: withoutErrors },
    { name: WITH_ERRORS, times, values: withErrors },
  ];
}
