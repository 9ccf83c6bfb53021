import type { VectorAggregation } from './ast';
import { grouped, seriesKey, type Series } from './Series';

type Query = Pick<VectorAggregation, 'op' | 'parameter' | 'grouping'>;

/** `sum by (…)`, `topk(…)` and their like, step by step. */
export function aggregateSeries(query: Query, series: readonly Series[], count: number): Series[] {
  const groups = new Map<string, { labels: Series['labels']; members: Series[] }>();
  for (const member of series) {
    const labels = grouped(member.labels, query.grouping);
    const key = seriesKey(labels);
    const group = groups.get(key) ?? { labels, members: [] };
    group.members.push(member);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ labels, members }) =>
    query.op === 'topk' || query.op === 'bottomk'
      ? ranked(query, members, count)
      : [{ labels, values: fold(query.op, members, count) }]
  );
}

function fold(op: string, members: readonly Series[], count: number): Array<number | undefined> {
  return Array.from({ length: count }, (_, step) => {
    const present = members.flatMap(({ values }) => values[step] ?? []);
    return present.length === 0 ? undefined : foldValues(op, present);
  });
}

function foldValues(op: string, values: readonly number[]): number {
  const sum = (): number => values.reduce((total, value) => total + value, 0);
  switch (op) {
    case 'sum':
      return sum();
    case 'avg':
      return sum() / values.length;
    case 'count':
      return values.length;
    case 'min':
      return values.reduce((best, value) => (value < best || Number.isNaN(best) ? value : best));
    case 'max':
      return values.reduce((best, value) => (value > best || Number.isNaN(best) ? value : best));
    default:
      throw new Error(`no aggregation ${op}`);
  }
}

// topk keeps the series themselves, each only at the steps where it is among the first k.
function ranked({ op, parameter }: Query, members: readonly Series[], count: number): Series[] {
  const kept = members.map(({ labels }): Series => ({ labels, values: Array<undefined>(count).fill(undefined) }));
  const sign = op === 'topk' ? -1 : 1;
  for (let step = 0; step < count; step++) {
    const order = members
      .flatMap(({ values }, i) => {
        const value = values[step];
        return value === undefined ? [] : [{ i, value }];
      })
      .sort((a, b) => rank(a.value, b.value, sign))
      .slice(0, parameter);
    for (const { i, value } of order) {
      (kept[i] as Series).values[step] = value;
    }
  }
  return kept.filter(({ values }) => values.some((value) => value !== undefined));
}

function rank(a: number, b: number, sign: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) {
    return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  }
  return sign * (a - b);
}
