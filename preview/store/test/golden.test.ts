import type { Store } from '../src/startStore';
import {
  ask,
  askRaw,
  golden,
  GOLDEN_SEED,
  seededStore,
  type MatrixAnswer,
  type SearchAnswer,
  type StreamsAnswer,
  type VectorAnswer,
} from './seededStore';

interface Frame {
  schema: { name?: string; fields: Array<{ name: string; labels?: Record<string, string> }> };
  data: { values: unknown[][] };
}

interface Recording {
  query: {
    target: { expr?: string; query?: string; maxLines?: number; direction?: string; limit?: number; spss?: number };
    from: number;
    to: number;
  };
  emissions: Array<{ data: Frame[]; error?: { message: string } }>;
}

let store: Store;
beforeAll(async () => {
  store = await seededStore(GOLDEN_SEED);
});
afterAll(() => store.close());

function recorded(name: string): { recording: Recording; frames: Frame[]; error: string } {
  const recording = golden<Recording>(name);
  const last = recording.emissions[recording.emissions.length - 1];
  return { recording, frames: last?.data ?? [], error: last?.error?.message ?? '' };
}

function column(frame: Frame | undefined, name: string): unknown[] {
  const index = frame?.schema.fields.findIndex((field) => field.name === name) ?? -1;
  return frame?.data.values[index] ?? [];
}

const ns = (ms: number): string => `${ms}000000`;

describe('the same answers as the recorded Loki', () => {
  it.each(['loki-session-docs.json', 'loki-session-events.json'])('lines, labels and their kinds: %s', async (name) => {
    const { recording, frames } = recorded(name);
    const { expr = '', maxLines = 0, direction = '' } = recording.query.target;
    const answer = await ask<StreamsAnswer>(
      store,
      '/loki/api/v1/query_range',
      { query: expr, limit: maxLines, direction, start: ns(recording.query.from), end: ns(recording.query.to) },
      { 'X-Loki-Response-Encoding-Flags': 'categorize-labels' }
    );
    const lines = answer.data.result.flatMap(({ stream, values }) =>
      values.map(([ts, line, { structuredMetadata = {} }]) => ({
        ts,
        line,
        labels: { ...stream, ...structuredMetadata },
        types: Object.fromEntries([
          ...Object.keys(stream).map((label) => [label, 'I']),
          ...Object.keys(structuredMetadata).map((label) => [label, 'S']),
        ]) as Record<string, string>,
      }))
    );
    const [frame] = frames;
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.map(({ ts }) => ts)).toEqual(column(frame, 'tsNs'));
    expect(lines.map(({ line }) => line)).toEqual(column(frame, 'Line'));
    expect(lines.map(({ labels }) => labels)).toEqual(column(frame, 'labels'));
    expect(lines.map(({ types }) => types)).toEqual(column(frame, 'labelTypes'));
    expect(answer.data.encodingFlags).toEqual(['categorize-labels']);
  });

  it('a metric over time', async () => {
    const { recording, frames } = recorded('loki-metric-range.json');
    // Grafana rounds the range to steps before it asks.
    const step = 300_000;
    const answer = await ask<MatrixAnswer>(store, '/loki/api/v1/query_range', {
      query: recording.query.target.expr ?? '',
      step: '5m',
      start: ns(Math.floor(recording.query.from / step) * step),
      end: ns(Math.ceil(recording.query.to / step) * step),
    });
    expect(answer.data.result).toEqual(
      frames.map(({ schema, data }) => ({
        metric: schema.fields[1]?.labels,
        values: data.values[0]?.map((at, i) => [Number(at) / 1000, String(data.values[1]?.[i])]),
      }))
    );
  });

  it('a metric at one moment', async () => {
    const { recording, frames } = recorded('loki-metric-instant.json');
    const answer = await ask<VectorAnswer>(store, '/loki/api/v1/query', {
      query: recording.query.target.expr ?? '',
      time: ns(recording.query.to),
    });
    const [frame] = frames;
    expect(answer.data.result.map(({ metric }) => metric['geo_country_iso_code'] ?? '')).toEqual(
      column(frame, 'geo_country_iso_code')
    );
    expect(answer.data.result.map(({ value }) => Number(value[1]))).toEqual(column(frame, 'Value #A'));
    expect(answer.data.result.map(({ value }) => value[0] * 1000)).toEqual(column(frame, 'Time'));
  });

  it('an error, word for word', async () => {
    const { recording, error } = recorded('loki-error.json');
    const response = await askRaw(store, '/loki/api/v1/query_range', { query: recording.query.target.expr ?? '' });
    expect(response.status).toBe(400);
    expect(await response.text()).toBe(error);
  });
});

function search(recording: Recording): Promise<SearchAnswer> {
  const { query = '', limit = 20, spss = 3 } = recording.query.target;
  return ask<SearchAnswer>(store, '/api/search', {
    q: query,
    limit,
    spss,
    start: Math.floor(recording.query.from / 1000),
    end: Math.ceil(recording.query.to / 1000),
  });
}

/** A cell as the spans table shows it: whole numbers arrive as text. */
function cell(attributes: Array<{ key: string; value: Record<string, unknown> }> = [], key: string): unknown {
  const found = attributes.find((attribute) => attribute.key === key);
  return found ? Object.values(found.value)[0] : null;
}

describe('the same answers as the recorded Tempo', () => {
  it('spans with the values that were asked for', async () => {
    const { recording, frames } = recorded('tempo-spans-table.json');
    const [frame] = frames;
    const answer = await search(recording);
    const rows = answer.traces.flatMap((trace) => (trace.spanSets[0]?.spans ?? []).map((span) => ({ trace, span })));
    // The recording was made while Tempo had indexed only the older traces of the session.
    const known = new Set(column(frame, 'traceIdHidden'));
    const shown = rows.filter(({ trace }) => known.has(trace.traceID));
    expect(shown.length).toBe(15);
    expect(shown.map(({ trace }) => trace.traceID)).toEqual(column(frame, 'traceIdHidden'));
    expect(shown.map(({ trace }) => trace.rootTraceName)).toEqual(column(frame, 'traceName'));
    expect(shown.map(({ trace }) => trace.rootServiceName)).toEqual(column(frame, 'traceService'));
    expect(shown.map(({ span }) => span.spanID)).toEqual(column(frame, 'spanID'));
    expect(shown.map(({ span }) => span.name ?? null)).toEqual(column(frame, 'name'));
    expect(shown.map(({ span }) => Number(span.durationNanos))).toEqual(column(frame, 'duration'));
    const attributes = frame?.schema.fields.map(({ name }) => name).filter((name) => name.includes('.')) ?? [];
    expect(attributes).toContain('url.full');
    expect(new Set(shown.flatMap(({ span }) => span.attributes?.map(({ key }) => key)))).toEqual(new Set(attributes));
    for (const name of attributes) {
      expect(shown.map(({ span }) => cell(span.attributes, name))).toEqual(column(frame, name));
    }
    expect(rows.length).toBe(25);
  });

  it('traces', async () => {
    const { recording, frames } = recorded('tempo-traces-table.json');
    const [frame] = frames;
    const answer = await search(recording);
    const known = new Set(column(frame, 'traceID'));
    const shown = answer.traces.filter(({ traceID }) => known.has(traceID));
    expect(shown.length).toBe(6);
    expect(shown.map(({ traceID }) => traceID)).toEqual(column(frame, 'traceID'));
    expect(shown.map(({ startTimeUnixNano }) => Number(BigInt(startTimeUnixNano) / 1_000_000n))).toEqual(
      column(frame, 'startTime')
    );
    expect(shown.map(({ durationMs }) => durationMs)).toEqual(column(frame, 'traceDuration'));
  });

  it('a trace by id', async () => {
    const { recording, frames } = recorded('tempo-trace.json');
    const [frame] = frames;
    const answer = await ask<{
      trace: {
        resourceSpans: Array<{
          scopeSpans: Array<{
            scope: { name: string };
            spans: Array<{ spanId: string; parentSpanId?: string; name: string; kind: string }>;
          }>;
        }>;
      };
    }>(store, `/api/v2/traces/${recording.query.target.query}`);
    const scopes = answer.trace.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans);
    const spans = scopes.flatMap((scope) => scope.spans);
    const hex = (base64 = ''): string => Buffer.from(base64, 'base64').toString('hex');
    expect(spans.map(({ spanId }) => hex(spanId))).toEqual(column(frame, 'spanID'));
    expect(spans.map(({ parentSpanId }) => hex(parentSpanId))).toEqual(column(frame, 'parentSpanID'));
    expect(spans.map(({ name }) => name)).toEqual(column(frame, 'operationName'));
    expect(spans.map(({ kind }) => kind.replace('SPAN_KIND_', '').toLowerCase())).toEqual(column(frame, 'kind'));
    expect(scopes.map(({ scope }) => scope.name)).toEqual(['user-sessions']);
  });

  it('a metric of spans', async () => {
    const { recording, frames } = recorded('tempo-metrics.json');
    const answer = await ask<{
      series: Array<{
        labels: Array<{ key: string; value: { stringValue: string } }>;
        samples: Array<{ timestampMs: string; value?: number }>;
      }>;
    }>(store, '/api/metrics/query_range', {
      q: recording.query.target.query ?? '',
      start: Math.floor(recording.query.from / 1000),
      end: Math.ceil(recording.query.to / 1000),
      step: '60s',
    });
    const series = frames.filter(({ schema }) => schema.name !== 'exemplar');
    expect(series.length).toBe(2);
    for (const frame of series) {
      const found = answer.series.find(({ labels }) => labels[0]?.value.stringValue === frame.schema.name);
      const times = column(frame, 'time');
      expect(found?.labels[0]?.key).toBe('span.rum.action.name');
      // The recording ends where Tempo's newest spans were not counted yet.
      expect(found?.samples.slice(0, times.length).map(({ timestampMs }) => Number(timestampMs))).toEqual(times);
      const counted = found?.samples.slice(0, times.length - 1).map(({ value = 0 }) => value);
      expect(counted).toEqual(column(frame, frame.schema.name ?? '').slice(0, -1));
      expect(found?.samples[times.length - 1]?.value).toBe(1);
    }
  });

  it('an error, word for word', async () => {
    const { recording, error } = recorded('tempo-error.json');
    const response = await askRaw(store, '/api/search', { q: recording.query.target.query ?? '' });
    expect(response.status).toBe(400);
    expect(error).toBe(`Error (${await response.text()}). Please check the server logs for more details.`);
  });
});
