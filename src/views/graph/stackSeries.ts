import type { Series } from '../../model/timeSpan';

/** Series laid on one another, ready to draw. */
export interface Stack {
  /** Every time of any series, ascending, in ms. */
  times: number[];
  /** Per series, its own value at each time; 0 where it has none. In the order given. */
  values: number[][];
  /** Per series, the height of its top: its value and all those before it. */
  tops: number[][];
  /** Sum over all series at each time. */
  totals: number[];
  /** Sum over everything. */
  sum: number;
}

/** Stacks series, the first at the bottom. */
export function stackSeries(series: readonly Series[]): Stack {
  const times = [...new Set(series.flatMap((one) => one.times))].sort((a, b) => a - b);
  const place = new Map(times.map((time, index) => [time, index]));
  const totals = times.map(() => 0);
  const values = series.map((one) => {
    const own = times.map(() => 0);
    one.times.forEach((time, index) => {
      own[place.get(time) ?? -1] = one.values[index] ?? 0;
    });
    return own;
  });
  const tops = values.map((own) =>
    own.map((value, index) => {
      const top = (totals[index] ?? 0) + value;
      totals[index] = top;
      return top;
    })
  );
  return { times, values, tops, totals, sum: totals.reduce((sum, value) => sum + value, 0) };
}

/** The distance between two bars in ms; a lone bar spans the whole range. */
export function stepOf(times: readonly number[], rangeMs: number): number {
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return gaps.length > 0 ? Math.min(...gaps) : rangeMs;
}
