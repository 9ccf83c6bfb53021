import type { Series } from '../timeSpan';

/** The names of the series of sessions that are not split, or split by errors. */
export const ALL_SESSIONS = 'sessions';
export const WITH_ERRORS = 'with errors';
export const WITHOUT_ERRORS = 'without errors';
/** The names of the sessions without a value, and of all those whose values are too rare to be told apart. */
const UNKNOWN = 'unknown';
const OTHER = 'other';

/** More series than this cannot be told apart in a graph; the smaller ones are added up as `other`. */
const MOST_SERIES = 8;

/** The sessions of one value. */
export function seriesOfValue(value: string, times: number[], values: number[]): Series {
  return { name: value || UNKNOWN, value, times, values };
}

/** The largest series, each as it is, and the others in one. */
export function largestSeries(series: readonly Series[]): Series[] {
  const total = ({ values }: Series): number => values.reduce((sum, value) => sum + value, 0);
  const sorted = [...series].sort((a, b) => total(b) - total(a) || (a.name < b.name ? -1 : 1));
  if (sorted.length <= MOST_SERIES) {
    return sorted;
  }
  const rest = sorted.slice(MOST_SERIES - 1);
  const times = rest[0]?.times ?? [];
  const values = times.map((_, n) => rest.reduce((sum, one) => sum + (one.values[n] ?? 0), 0));
  return [...sorted.slice(0, MOST_SERIES - 1), { name: OTHER, times, values }];
}
