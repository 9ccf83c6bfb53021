import { ingestLogs } from '../../preview/store/src/ingest/ingestLogs';
import { OtlpSchema } from '../../preview/store/src/ingest/otlpSchema';
import { parseLosslessJson } from '../../preview/store/src/ingest/parseLosslessJson';
import type { LabelSet } from '../../preview/store/src/memory/LabelSet';
import type { LogStream } from '../../preview/store/src/memory/LogMemory';
import { metadataOf } from '../../preview/store/src/memory/LogRecord';
import { Memory } from '../../preview/store/src/memory/Memory';
import type { Exported } from './startMeter';

/** All records or spans of one kind in a session. */
export interface KindSize {
  kind: string;
  in: 'Loki, sessions stream' | 'Loki, events stream' | 'Tempo';
  count: number;
  bytes: number;
}

/**
 * What one session sends and leaves. All in bytes.
 * - `wireBytes`: of the requests' heads and bodies, as the browser sends them
 * - `lokiBytes`: of lines and structured metadata (names and values), which is what Loki counts as received: that of the resource and
 *   the scope once a request (`loki_distributor_bytes_received_total` of Loki 3.7; its pkg/loghttp/push/otlp.go)
 * - `tempoBytes`: of the OTLP requests in protobuf, which is what Tempo counts as received
 */
export interface SessionSizes {
  requests: number;
  wireBytes: number;
  jsonBytes: number;
  lines: number;
  lokiBytes: number;
  spans: number;
  tempoBytes: number;
  kinds: KindSize[];
}

type Wire = Record<string, unknown>;
type Attribute = { key: string; value: Wire };

/**
 * Measures what an SDK exported in one session.
 * @throws when a body is not OTLP JSON
 */
export function sizesOf(exported: readonly Exported[]): SessionSizes {
  const { lines, shared } = storedLogs(exported.filter(({ signal }) => signal === 'logs'));
  const traces = exported.filter(({ signal }) => signal === 'traces').map(({ json }) => json);
  const requests = traces.map((json) => encoded('TracesRequest', parsedWithIds(json)));
  const spans = traces.flatMap(spansIn);
  return {
    requests: exported.length,
    wireBytes: sum(exported.map(({ bodyBytes, headBytes }) => bodyBytes + headBytes)),
    jsonBytes: sum(exported.map(({ json }) => Buffer.byteLength(json))),
    lines: lines.length,
    lokiBytes: sum([...lines, ...shared].map(({ bytes }) => bytes)),
    spans: spans.length,
    tempoBytes: sum(requests.map((one) => one.length)),
    kinds: kindsOf([...lines, ...shared, ...spans]),
  };
}

/** One record or span, with its own bytes. */
type Piece = Omit<KindSize, 'count'>;

/** The lines of some requests, each request with what Loki counts once for all its lines. */
function storedLogs(exported: readonly Exported[]): { lines: Piece[]; shared: Piece[] } {
  const requests = exported.map(({ json }) => {
    const memory = new Memory({ maxRecords: 1_000_000, onFull: () => undefined });
    ingestLogs(memory, parseLosslessJson(json), Date.now());
    return [...memory.logs.streams].map((stream) => linesOf(stream));
  });
  const streams = requests.flat();
  return { lines: streams.flatMap(({ lines }) => lines), shared: streams.flatMap(({ shared }) => shared) };
}

function linesOf({ labels, records }: LogStream): { lines: Piece[]; shared: Piece[] } {
  const place = labels.get('rum_stream') === 'sessions' ? 'Loki, sessions stream' : 'Loki, events stream';
  const all = Array.from({ length: records.length }, (_, index) => records.at(index));
  const shared = [...new Set(all.map((record) => record.shared))];
  return {
    lines: all.map((record) => ({
      kind: metadataOf(record, 'event_name') ?? 'log()',
      in: place,
      bytes: Buffer.byteLength(record.line) + sizeOf(record.own),
    })),
    shared: shared.map((set) => ({ kind: 'resource, once a request', in: place, bytes: sizeOf(set) })),
  };
}

/** Without what Loki adds by itself. */
function sizeOf({ names, values }: LabelSet): number {
  return sum(
    names.map((name, index) =>
      name === 'detected_level' ? 0 : Buffer.byteLength(name) + Buffer.byteLength(values[index] ?? '')
    )
  );
}

function spansIn(json: string): Piece[] {
  const { resourceSpans } = parsedWithIds(json) as {
    resourceSpans: { scopeSpans: { spans: (Wire & { attributes: Attribute[] })[] }[] }[];
  };
  return resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans)
    .map((span) => ({ kind: spanKind(span.attributes), in: 'Tempo', bytes: encoded('Span', span).length }));
}

/** By attribute, as readers of the contract tell them apart. */
function spanKind(attributes: Attribute[]): string {
  const text = (name: string): unknown => attributes.find(({ key }) => key === name)?.value['stringValue'];
  const type = text('rum.resource.type');
  if (type !== undefined) {
    return type === 'fetch' || type === 'xhr' ? 'span of a request (fetch, XHR)' : 'span of a resource';
  }
  return text('rum.action.type') === undefined ? 'span of a view load' : 'span of an action';
}

function kindsOf(pieces: readonly Piece[]): KindSize[] {
  const kinds = new Map<string, KindSize>();
  for (const { kind, in: place, bytes } of pieces) {
    const so = kinds.get(kind + place) ?? { kind, in: place, count: 0, bytes: 0 };
    kinds.set(kind + place, { ...so, count: so.count + 1, bytes: so.bytes + bytes });
  }
  return [...kinds.values()].sort((a, b) => b.bytes - a.bytes);
}

const schema = new OtlpSchema();

function encoded(name: 'TracesRequest' | 'Span', message: object): Uint8Array {
  return schema.encode(name, message);
}

/** OTLP's JSON has ids in hex, where protobuf's usual JSON has base64. */
function parsedWithIds(json: string): Wire {
  return JSON.parse(json, (key, value: unknown) =>
    /^(traceId|spanId|parentSpanId)$/.test(key) ? Buffer.from(String(value), 'hex') : value
  ) as Wire;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
