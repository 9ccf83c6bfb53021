import type { Span } from '../memory/Span';
import type { TraceMemory } from '../memory/TraceMemory';
import { QueryError } from '../query/QueryError';
import type { TraceqlQuery } from './ast';
import { valueToAny, type AnyValue } from './anyValue';
import { compileField } from './compileField';
import { compileReturned, type Returned } from './returnedValues';
import { compileStages } from './runStages';
import { candidateTraces } from './searchTraces';
import type { Value } from './spanValue';

export interface MetricsRange {
  /** Unix nanoseconds; rounded outwards to whole steps. */
  start: bigint;
  end: bigint;
  step: bigint;
  /** The most exemplars of all series together. */
  exemplars: number;
}

interface KeyValue {
  key: string;
  value: AnyValue;
}

/** A series in the shape of Tempo's metrics. */
export interface MetricsSeries {
  labels: KeyValue[];
  samples: Array<{ timestampMs: string; value?: number }>;
  exemplars?: Array<{ labels: KeyValue[]; value: number; timestampMs: string }>;
}

const MAX_SERIES = 1000;

interface Group {
  labels: KeyValue[];
  counts: number[];
  exemplars: Array<{ labels: KeyValue[]; slot: number }>;
}

/**
 * `… | rate() by (…)` and `count_over_time()`: a sample at t counts the spans that start in (t − step, t].
 * @throws QueryError when the query is no metrics query, or has too many series
 */
export function traceMetrics(memory: TraceMemory, query: TraceqlQuery, range: MetricsRange): MetricsSeries[] {
  const stage = query[query.length - 1];
  if (stage?.kind !== 'metrics') {
    throw new QueryError('not a metrics query');
  }
  const { step } = range;
  const end = ((range.end + step - 1n) / step) * step;
  // One step more at the beginning, as Tempo gives.
  const start = (range.start / step) * step - step;
  const count = Number((end - start) / step);
  const run = compileStages(query);
  const returned = compileReturned(query);
  const keys = stage.by.map((expression) => ({ key: expression.text, compute: compileField(expression) }));
  const groups = new Map<string, Group>();
  let exemplars = 0;
  for (const trace of candidateTraces(memory, query, { start, end })) {
    let sampled = exemplars >= range.exemplars;
    for (const { spans } of run([{ spans: trace.spans, attributes: [] }])) {
      for (const span of spans) {
        if (span.start <= start || span.start > end) {
          continue;
        }
        const slot = Number((span.start - start - 1n) / step);
        const group = groupOf(groups, keys, span, count);
        group.counts[slot] = (group.counts[slot] ?? 0) + 1;
        if (!sampled) {
          sampled = true;
          exemplars++;
          group.exemplars.push({ labels: exemplarLabels(returned(span), trace.traceId), slot });
        }
      }
    }
  }
  if (groups.size === 0 && keys.length === 0) {
    // Nothing found is a series of zeros where there are no groups.
    groups.set('', { labels: [], counts: Array<number>(count).fill(0), exemplars: [] });
  }
  const scale = stage.op === 'rate' ? 1e9 / Number(step) : 1;
  const fallback = stage.by.length === 0 ? [{ key: '__name__', value: { stringValue: stage.op } }] : [];
  return [...groups.values()].map((group) => written(group, { fallback, scale, start, step }));
}

function groupOf(
  groups: Map<string, Group>,
  keys: ReadonlyArray<{ key: string; compute: (span: Span) => Value }>,
  span: Span,
  count: number
): Group {
  const labels = keys.map(({ key, compute }) => ({ key, value: valueToAny(compute(span)) }));
  const id = JSON.stringify(labels);
  let group = groups.get(id);
  if (!group) {
    if (groups.size >= MAX_SERIES) {
      throw new QueryError(`the query has more than ${MAX_SERIES} series: group by fewer or narrower attributes`);
    }
    group = { labels, counts: Array<number>(count).fill(0), exemplars: [] };
    groups.set(id, group);
  }
  return group;
}

interface Writing {
  fallback: KeyValue[];
  scale: number;
  start: bigint;
  step: bigint;
}

function written(group: Group, { fallback, scale, start, step }: Writing): MetricsSeries {
  const labels = group.labels.length > 0 ? group.labels : fallback;
  const at = (slot: number): string => String((start + step * BigInt(slot + 1)) / 1_000_000n);
  // A zero is left out of the JSON, as protobuf does.
  const sample = (value: number, slot: number): { timestampMs: string; value?: number } => ({
    timestampMs: at(slot),
    ...(value === 0 ? {} : { value }),
  });
  const exemplars = group.exemplars.map((exemplar) => ({
    labels: exemplar.labels,
    value: (group.counts[exemplar.slot] as number) * scale,
    timestampMs: at(exemplar.slot),
  }));
  return {
    labels,
    samples: group.counts.map((value, slot) => sample(value * scale, slot)),
    ...(exemplars.length > 0 ? { exemplars } : {}),
  };
}

function exemplarLabels(returned: Returned[], traceId: string): KeyValue[] {
  const labels = returned.map(({ text, value }) => ({ key: text, value: valueToAny(value) }));
  return [...labels, { key: 'trace:id', value: { stringValue: traceId } }];
}
