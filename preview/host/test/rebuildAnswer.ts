import type { LokiStream } from '../src/datasource/loki/lokiResponse';
import type { ProxyAnswer } from '../src/datasource/ProxyClient';
import type { AnyValue, KeyValue, SearchTrace } from '../src/datasource/tempo/tempoResponse';
import type { Golden, GoldenEmission } from './golden';

type Frame = GoldenEmission['data'][number];
type Labels = Record<string, string>;

function column<T>(frame: Frame, name: string): T[] {
  const index = frame.schema.fields.findIndex((field) => field.name === name);
  return (frame.data.values[index] ?? []) as T[];
}

function ok(body: unknown): ProxyAnswer {
  return { ok: true, status: 200, statusText: 'OK', body: JSON.stringify(body) };
}

const KEYS: Record<string, string> = {
  'bytes processed per second': 'bytesProcessedPerSecond',
  'lines processed per second': 'linesProcessedPerSecond',
  'total bytes processed': 'totalBytesProcessed',
  'total lines processed': 'totalLinesProcessed',
  'exec time': 'execTime',
  'total reached': 'totalReached',
  'total chunks matched': 'totalChunksMatched',
  'total batches': 'totalBatches',
  'total lines sent': 'totalLinesSent',
};

function statsOf(frame: Frame): Record<string, Record<string, number>> {
  const stats: Record<string, Record<string, number>> = { summary: {}, ingester: {} };
  for (const { displayName = '', value } of frame.schema.meta?.stats ?? []) {
    const [section = '', label = ''] = displayName.split(': ');
    const key = KEYS[label];
    // A number that is 0 is one that Loki may leave out.
    if (key && value !== 0) {
      stats[section.toLowerCase()]![key] = value;
    }
  }
  return stats;
}

function pick(labels: Labels, types: Labels, type: string): Labels {
  return Object.fromEntries(
    Object.entries(labels)
      .filter(([name]) => types[name] === type)
      .reverse()
  );
}

function streams(frame: Frame): LokiStream[] {
  const types = column<Labels>(frame, 'labelTypes');
  const lines = column<string>(frame, 'Line');
  const times = column<string>(frame, 'tsNs');
  return column<Labels>(frame, 'labels').map((labels, row) => {
    const rowTypes = types[row] ?? {};
    const extra = { structuredMetadata: pick(labels, rowTypes, 'S'), parsed: pick(labels, rowTypes, 'P') };
    return { stream: pick(labels, rowTypes, 'I'), values: [[times[row]!, lines[row]!, extra]] };
  });
}

/** The HTTP answer of Loki from which Grafana must have made the recorded frames. */
export function rebuildLokiAnswer({ query, emissions }: Golden): ProxyAnswer {
  const { error, data } = emissions.at(-1)!;
  if (error) {
    return { ok: false, status: 400, statusText: 'Bad Request', body: `${error.message}\n` };
  }
  const [first] = data;
  const stats = first?.schema.meta?.stats ? statsOf(first) : undefined;
  const answer = (resultType: string, result: unknown[]) =>
    ok({ status: 'success', data: { resultType, result, stats } });
  if (query.target.queryType === 'instant') {
    const labels = first!.schema.fields.slice(1, -1).map(({ name }) => name);
    const values = first!.data.values.at(-1) as number[];
    const items = column<number>(first!, 'Time').map((time, row) => ({
      metric: Object.fromEntries(
        labels.map((name) => [name, column<string>(first!, name)[row]]).filter(([, value]) => value)
      ),
      value: [time / 1000, String(values[row])],
    }));
    return answer('vector', items);
  }
  if (first?.schema.meta?.preferredVisualisationType === 'logs') {
    return answer('streams', streams(first));
  }
  const series = data.map((frame) => ({
    metric: frame.schema.fields[1]!.labels,
    values: column<number>(frame, 'Time').map((time, row) => [
      time / 1000,
      String(column<number>(frame, 'Value')[row]),
    ]),
  }));
  return answer('matrix', series);
}

function otlp(value: unknown): AnyValue {
  return typeof value === 'number'
    ? Number.isInteger(value)
      ? { intValue: String(value) }
      : { doubleValue: value }
    : { stringValue: String(value) };
}

function ns(ms: number): string {
  return `${Math.round(ms)}000000`;
}

function base64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64');
}

function keyValues(tags: Array<{ key: string; value: unknown }>): KeyValue[] {
  return tags.map(({ key, value }) => ({ key, value: otlp(value) }));
}

function traceAnswer(frame: Frame): ProxyAnswer {
  const spans = column<string>(frame, 'spanID').map((spanId, row) => ({
    traceId: base64(column<string>(frame, 'traceID')[row]!),
    spanId: base64(spanId),
    parentSpanId: base64(column<string>(frame, 'parentSpanID')[row]!),
    name: column<string>(frame, 'operationName')[row],
    kind: `SPAN_KIND_${column<string>(frame, 'kind')[row]!.toUpperCase()}`,
    startTimeUnixNano: ns(column<number>(frame, 'startTime')[row]!),
    endTimeUnixNano: ns(column<number>(frame, 'startTime')[row]! + column<number>(frame, 'duration')[row]!),
    attributes: keyValues(column<[]>(frame, 'tags')[row]!),
    status: {},
  }));
  const resource = { attributes: keyValues(column<[]>(frame, 'serviceTags')[0]!) };
  return ok({ trace: { resourceSpans: [{ resource, scopeSpans: [{ scope: { name: 'user-sessions' }, spans }] }] } });
}

/** Span rows of a table, by the column that Grafana made; the rest are attributes. */
function searchSpan(cells: Record<string, unknown>) {
  const { traceIdHidden, traceService, traceName, spanID, time, name, duration, ...attributes } = cells;
  return {
    trace: {
      traceID: traceIdHidden as string,
      rootServiceName: traceService as string,
      rootTraceName: traceName as string,
    },
    span: {
      spanID: spanID as string,
      startTimeUnixNano: ns(time as number),
      durationNanos: String(duration),
      ...(name ? { name: name as string } : {}),
      attributes: Object.entries(attributes)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => ({
          key,
          value: typeof value === 'number' ? { doubleValue: value } : { stringValue: String(value) },
        })),
    },
  };
}

interface NestedFrame {
  fields: Array<{ name: string; values: unknown[] }>;
  length: number;
}

function cellsOf(fields: Array<{ name: string; values: unknown[] }>, row: number): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, values }) => [name, values[row]]));
}

function tracesOfTable(frame: Frame): SearchTrace[] {
  const nested = column<NestedFrame[]>(frame, 'nested');
  return column<string>(frame, 'traceID').map((traceID, row) => ({
    traceID,
    rootServiceName: column<string>(frame, 'traceService')[row],
    rootTraceName: column<string>(frame, 'traceName')[row],
    startTimeUnixNano: ns(column<number>(frame, 'startTime')[row]!),
    durationMs: column<number>(frame, 'traceDuration')[row],
    spanSets: nested[row]!.map(({ fields, length }) => ({
      spans: Array.from({ length }, (_, index) => searchSpan(cellsOf(fields, index)).span),
    })),
  }));
}

function tracesOfSpans(frame: Frame): SearchTrace[] {
  const fields = frame.schema.fields.map(({ name }, index) => ({ name, values: frame.data.values[index]! }));
  const traces = new Map<string, SearchTrace>();
  for (let row = 0; row < fields[0]!.values.length; row++) {
    const { trace, span } = searchSpan(cellsOf(fields, row));
    const known = traces.get(trace.traceID) ?? {
      ...trace,
      startTimeUnixNano: span.startTimeUnixNano,
      spanSets: [{ spans: [] }],
    };
    known.spanSets![0]!.spans.push(span);
    traces.set(trace.traceID, known);
  }
  // Oldest first: the order of the table is the data source's work.
  return [...traces.values()].reverse();
}

/** The HTTP answer of Tempo from which Grafana must have made the recorded frames. */
export function rebuildTempoAnswer({ query, emissions }: Golden): ProxyAnswer {
  const { error, data } = emissions[0]!;
  if (error) {
    const body = error.message.replace(/^Error \(/, '').replace(/\). Please check.*$/, '');
    return { ok: false, status: 400, statusText: 'Bad Request', body: `${body}\n` };
  }
  const [first] = data;
  if (first!.schema.name === 'Trace') {
    return traceAnswer(first!);
  }
  if (first!.schema.refId === 'traces') {
    return ok({
      traces: query.target.query?.includes('nope')
        ? []
        : first!.schema.name === 'Spans'
          ? tracesOfSpans(first!)
          : tracesOfTable(first!),
    });
  }
  const series = data.filter(({ schema }) => schema.name !== 'exemplar');
  const exemplars = data.find(({ schema }) => schema.name === 'exemplar')!;
  return ok({
    series: series.map((frame) => ({
      labels: Object.entries(frame.schema.fields[1]!.labels ?? {}).map(([key, value]) => ({
        key,
        value: { stringValue: JSON.parse(value) as string },
      })),
      samples: column<number>(frame, 'time').map((time, row) => ({
        timestampMs: String(time),
        ...(frame.data.values[1]![row] ? { value: frame.data.values[1]![row] } : {}),
      })),
      exemplars:
        exemplars.schema.refId === frame.schema.refId
          ? column<number>(exemplars, 'Time').map((time, row) => ({
              timestampMs: String(time),
              value: column<number>(exemplars, 'Value')[row],
              labels: [{ key: 'trace:id', value: { stringValue: column<string>(exemplars, 'traceId')[row] } }],
            }))
          : [],
    })),
  });
}
