interface WindowOptions {
  op: string;
  parameter: number | undefined;
  /** Sample times, ascending, in nanoseconds since the first window began. */
  times: readonly number[];
  values: readonly number[];
  rangeNs: number;
  stepNs: number;
  count: number;
}

type Fold = (values: readonly number[], from: number, to: number) => number;

/** One value a step over the samples of the window that ends there, or nothing where the window is empty. */
export function slideWindow(options: WindowOptions): Array<number | undefined> {
  const { times, values, rangeNs, stepNs, count } = options;
  const fold = foldOf(options);
  const result: Array<number | undefined> = [];
  let from = 0;
  let to = 0;
  for (let i = 0; i < count; i++) {
    const windowStart = i * stepNs;
    while (to < times.length && (times[to] as number) <= windowStart + rangeNs) {
      to++;
    }
    while (from < to && (times[from] as number) <= windowStart) {
      from++;
    }
    result.push(from < to ? fold(values, from, to) : undefined);
  }
  return result;
}

function foldOf({ op, parameter, values, rangeNs }: WindowOptions): Fold {
  const sum = sumOf(values);
  const seconds = rangeNs / 1e9;
  switch (op) {
    case 'count_over_time':
      return (_values, from, to) => to - from;
    case 'sum_over_time':
    case 'bytes_over_time':
      return sum;
    case 'rate':
    case 'bytes_rate':
      return (all, from, to) => sum(all, from, to) / seconds;
    case 'avg_over_time':
      return (all, from, to) => sum(all, from, to) / (to - from);
    case 'min_over_time':
      return (all, from, to) => extreme(all, from, to, (a, b) => a < b);
    case 'max_over_time':
      return (all, from, to) => extreme(all, from, to, (a, b) => a > b);
    case 'first_over_time':
      return (all, from) => all[from] as number;
    case 'last_over_time':
      return (all, _from, to) => all[to - 1] as number;
    case 'quantile_over_time':
      return (all, from, to) => quantile(parameter as number, all.slice(from, to));
    default:
      throw new Error(`no window function ${op}`);
  }
}

// Windows overlap: over integers their sums are differences of running sums, which are exact.
function sumOf(values: readonly number[]): Fold {
  let total = 0;
  const running = [0];
  for (const value of values) {
    total += value;
    running.push(total);
  }
  if (values.every(Number.isInteger) && Number.isSafeInteger(total)) {
    return (_values, from, to) => (running[to] as number) - (running[from] as number);
  }
  return (all, from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) {
      sum += all[i] as number;
    }
    return sum;
  };
}

function extreme(
  values: readonly number[],
  from: number,
  to: number,
  better: (a: number, b: number) => boolean
): number {
  let best = values[from] as number;
  for (let i = from + 1; i < to; i++) {
    const value = values[i] as number;
    if (better(value, best) || Number.isNaN(best)) {
      best = value;
    }
  }
  return best;
}

/** The quantile as Prometheus defines it: linear between the two nearest values. */
function quantile(q: number, values: number[]): number {
  if (values.length === 0 || Number.isNaN(q)) {
    return NaN;
  }
  if (q < 0 || q > 1) {
    return q < 0 ? -Infinity : Infinity;
  }
  const sorted = [...values].sort((a, b) => a - b);
  const rank = q * (sorted.length - 1);
  const lower = Math.floor(rank);
  const weight = rank - lower;
  const upper = Math.min(lower + 1, sorted.length - 1);
  return (sorted[lower] as number) * (1 - weight) + (sorted[upper] as number) * weight;
}
