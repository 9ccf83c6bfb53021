import type { Span } from '../memory/Span';
import type { Trace, TraceMemory } from '../memory/TraceMemory';
import type { TraceqlQuery } from './ast';
import { valueToAny, type AnyValue } from './anyValue';
import { requiredSession } from './references';
import { compileReturned, type Returned } from './returnedValues';
import { compileStages, type SpanSet } from './runStages';
import { NO_ROOT, serviceName } from './spanValue';

export interface SearchRange {
  /** Unix nanoseconds; traces that overlap the range are searched. */
  start: bigint;
  end: bigint;
  /** The most traces returned. */
  limit: number;
  /** The most spans returned of a span set. */
  spansPerSpanSet: number;
}

interface FoundAttribute {
  key: string;
  value: AnyValue;
}

interface FoundSpan {
  spanID: string;
  name?: string;
  startTimeUnixNano: string;
  durationNanos: string;
  attributes?: FoundAttribute[];
}

interface FoundSpanSet {
  spans: FoundSpan[];
  matched: number;
  attributes?: FoundAttribute[];
}

/** A trace in the shape of Tempo's search. */
export interface FoundTrace {
  traceID: string;
  rootServiceName: string;
  rootTraceName?: string;
  startTimeUnixNano: string;
  durationMs?: number;
  spanSet: FoundSpanSet;
  spanSets: FoundSpanSet[];
  serviceStats: Record<string, { spanCount: number; errorCount?: number }>;
}

/** The traces that a query finds, the newest first. */
export function searchTraces(
  memory: TraceMemory,
  query: TraceqlQuery,
  range: SearchRange
): { traces: FoundTrace[]; inspected: number } {
  const run = compileStages(query);
  const returned = compileReturned(query);
  const traces: FoundTrace[] = [];
  const candidates = candidateTraces(memory, query, range);
  let inspected = 0;
  for (const trace of candidates) {
    inspected++;
    const sets = run([{ spans: trace.spans, attributes: [] }]);
    if (sets.some(({ spans }) => spans.length > 0)) {
      traces.push(found(trace, sets, returned, range.spansPerSpanSet));
      if (traces.length >= range.limit) {
        break;
      }
    }
  }
  return { traces, inspected };
}

/** Traces of a range that may match, the newest first. */
export function candidateTraces(
  memory: TraceMemory,
  query: TraceqlQuery,
  { start, end }: { start: bigint; end: bigint }
): Trace[] {
  const session = requiredSession(query);
  const traces = session === undefined ? memory.traces : memory.ofSession(session);
  const inRange: Array<{ trace: Trace; from: bigint }> = [];
  for (const trace of traces) {
    const from = trace.start;
    if (from <= end && trace.end >= start) {
      inRange.push({ trace, from });
    }
  }
  return inRange.sort((a, b) => (a.from > b.from ? -1 : a.from < b.from ? 1 : 0)).map(({ trace }) => trace);
}

function found(
  trace: Trace,
  sets: SpanSet[],
  returned: (span: Span) => Returned[],
  spansPerSpanSet: number
): FoundTrace {
  const { root } = trace;
  const spanSets = sets.map((set): FoundSpanSet => {
    const attributes = set.attributes.map(({ key, value }) => ({ key, value: valueToAny(value) }));
    return {
      spans: set.spans.slice(0, spansPerSpanSet).map((span) => foundSpan(span, returned(span))),
      matched: set.spans.length,
      ...(attributes.length > 0 ? { attributes } : {}),
    };
  });
  const durationMs = Number((trace.end - trace.start) / 1_000_000n);
  return {
    // Tempo leaves out the zeros before a trace id.
    traceID: trace.traceId.replace(/^0+(?=.)/, ''),
    rootServiceName: serviceName(root) || NO_ROOT,
    ...(root?.name ? { rootTraceName: root.name } : {}),
    startTimeUnixNano: String(trace.start),
    ...(durationMs > 0 ? { durationMs } : {}),
    spanSet: spanSets[0] as FoundSpanSet,
    spanSets,
    serviceStats: statsOf(trace),
  };
}

/** What stands beside a span already, or describes its trace, is not repeated among the attributes. */
const NOT_REPEATED = new Set([
  'name',
  'duration',
  'traceDuration',
  'rootServiceName',
  'rootName',
  'trace:id',
  'span:id',
]);

function foundSpan(span: Span, returned: Returned[]): FoundSpan {
  const isIntrinsic = ({ reference }: Returned, test: (name: string) => boolean): boolean =>
    reference.kind === 'intrinsic' && test(reference.name);
  const named = returned.some((item) => isIntrinsic(item, (name) => name === 'name'));
  const attributes = returned
    .filter((item) => !isIntrinsic(item, (name) => NOT_REPEATED.has(name)))
    .map(({ reference, value }): FoundAttribute => ({ key: reference.name, value: valueToAny(value) }));
  return {
    spanID: span.spanId,
    ...(named && span.name ? { name: span.name } : {}),
    startTimeUnixNano: String(span.start),
    durationNanos: String(span.end - span.start),
    ...(attributes.length > 0 ? { attributes } : {}),
  };
}

function statsOf(trace: Trace): FoundTrace['serviceStats'] {
  const stats: FoundTrace['serviceStats'] = Object.create(null);
  for (const span of trace.spans) {
    const entry = (stats[serviceName(span)] ??= { spanCount: 0 });
    entry.spanCount++;
    if (span.statusCode === 2) {
      entry.errorCount = (entry.errorCount ?? 0) + 1;
    }
  }
  return stats;
}
