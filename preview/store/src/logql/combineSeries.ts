import { QueryError } from '../query/QueryError';
import type { BinaryOperation, CompareOp } from './ast';
import { compare } from './compilePipeline';
import type { MetricResult } from './evaluateMetric';
import { grouped, seriesKey, type Series } from './Series';

type Operation = Pick<BinaryOperation, 'op' | 'bool' | 'matching'>;

const COMPARISONS = new Set(['==', '!=', '>', '>=', '<', '<=']);

/**
 * `left op right`, step by step.
 * @throws QueryError when series match more than once
 */
export function combineSeries(
  operation: Operation,
  left: MetricResult,
  right: MetricResult,
  count: number
): MetricResult {
  const { op } = operation;
  if ('scalar' in left && 'scalar' in right) {
    const value = apply({ ...operation, bool: true }, left.scalar, right.scalar);
    if (value === undefined) {
      throw new QueryError(`set operator "${op}" not allowed in binary scalar expression`);
    }
    return { scalar: value };
  }
  if ('scalar' in left || 'scalar' in right) {
    return { series: withScalar(operation, left, right) };
  }
  if (op === 'and' || op === 'or' || op === 'unless') {
    return { series: setOperation(operation, left.series, right.series, count) };
  }
  return { series: matched(operation, left.series, right.series, count) };
}

function withScalar(operation: Operation, left: MetricResult, right: MetricResult): Series[] {
  const { op } = operation;
  if (op === 'and' || op === 'or' || op === 'unless') {
    throw new QueryError(
      `parse error : unexpected literal for ${'scalar' in left ? 'left' : 'right'} leg of logical/set binary operation (${op})`
    );
  }
  const series = 'series' in left ? left.series : 'series' in right ? right.series : [];
  return present(
    series.map(({ labels, values }) => ({
      labels,
      values: values.map((value) => {
        if (value === undefined) {
          return undefined;
        }
        const [l, r] = 'scalar' in left ? [left.scalar, value] : [value, (right as { scalar: number }).scalar];
        const result = apply(operation, l, r);
        // A comparison that filters keeps the series' own value, whatever side it stands on.
        return COMPARISONS.has(op) && !operation.bool && result !== undefined ? value : result;
      }),
    }))
  );
}

function matchKey({ matching }: Operation, { labels }: Series): string {
  return seriesKey(matching ? grouped(labels, { without: !matching.on, labels: matching.labels }) : labels);
}

function matched(operation: Operation, left: readonly Series[], right: readonly Series[], count: number): Series[] {
  const partners = new Map<string, Series[]>();
  for (const series of right) {
    const key = matchKey(operation, series);
    partners.set(key, [...(partners.get(key) ?? []), series]);
  }
  const result: Series[] = [];
  const used = new Map<string, number[]>();
  for (const series of left) {
    const key = matchKey(operation, series);
    const values: Array<number | undefined> = Array.from({ length: count }, (_, step) => {
      const value = series.values[step];
      const others = (partners.get(key) ?? []).flatMap(({ values: other }) => other[step] ?? []);
      if (value === undefined || others.length === 0) {
        return undefined;
      }
      if (others.length > 1) {
        throw new QueryError(
          'found duplicate series on the right hand-side;many-to-many matching not allowed: matching labels must be unique on one side'
        );
      }
      const seen = used.get(key) ?? [];
      used.set(key, seen);
      if (seen[step]) {
        throw new QueryError(
          'multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)'
        );
      }
      seen[step] = 1;
      return apply(operation, value, others[0] as number);
    });
    const labels = operation.matching
      ? grouped(series.labels, { without: !operation.matching.on, labels: operation.matching.labels })
      : series.labels;
    result.push({ labels, values });
  }
  return present(result);
}

function setOperation(
  operation: Operation,
  left: readonly Series[],
  right: readonly Series[],
  count: number
): Series[] {
  const has = (list: readonly Series[]): Array<Set<string>> => {
    const keys = Array.from({ length: count }, () => new Set<string>());
    for (const series of list) {
      const key = matchKey(operation, series);
      series.values.forEach((value, step) => value !== undefined && keys[step]?.add(key));
    }
    return keys;
  };
  const keep = (list: readonly Series[], test: (key: string, step: number) => boolean): Series[] =>
    list.map((series) => {
      const key = matchKey(operation, series);
      return {
        labels: series.labels,
        values: series.values.map((value, step) => (test(key, step) ? value : undefined)),
      };
    });
  if (operation.op === 'or') {
    const taken = has(left);
    return present(unite([...left, ...keep(right, (key, step) => !taken[step]?.has(key))], count));
  }
  const other = has(right);
  const wanted = operation.op === 'and';
  return present(keep(left, (key, step) => (other[step]?.has(key) ?? false) === wanted));
}

// With `or` one series may come from the left at one step and from the right at another.
function unite(list: readonly Series[], count: number): Series[] {
  const byKey = new Map<string, Series>();
  for (const series of list) {
    const key = seriesKey(series.labels);
    const known = byKey.get(key);
    byKey.set(
      key,
      known
        ? { labels: known.labels, values: Array.from({ length: count }, (_, i) => known.values[i] ?? series.values[i]) }
        : series
    );
  }
  return [...byKey.values()];
}

function present(series: Series[]): Series[] {
  return series.filter(({ values }) => values.some((value) => value !== undefined));
}

function apply({ op, bool }: Operation, left: number, right: number): number | undefined {
  if (COMPARISONS.has(op)) {
    const holds = compare(op as CompareOp, left, right);
    return bool ? Number(holds) : holds ? left : undefined;
  }
  switch (op) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? NaN : left / right;
    case '%':
      return right === 0 ? NaN : left % right;
    case '^':
      return left ** right;
    default:
      return undefined;
  }
}
