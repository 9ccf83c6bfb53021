import { gzipSync } from 'node:zlib';
import { ingestLogs } from '../../preview/store/src/ingest/ingestLogs';
import { OtlpSchema } from '../../preview/store/src/ingest/otlpSchema';
import { parseLosslessJson } from '../../preview/store/src/ingest/parseLosslessJson';
import { metadataEntries, type LogRecord } from '../../preview/store/src/memory/LogRecord';
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
 * What one session sends and leaves. All in bytes, uncompressed unless the name says gzip.
 * - `wireBytes`: of the requests' heads and bodies, as the browser sends them
 * - `lokiBytes`: of lines and structured metadata (names and values), which is what Loki counts as received
 * - `tempoBytes`: of the OTLP requests in protobuf, which is what Tempo counts as received
 * - `…GzipBytes`: the same, compressed by gzip for this session alone: an estimate of what is kept. Blocks of Loki and Tempo hold
 *   many sessions, in formats of their own
 */
export interface SessionSizes {
  requests: number;
  wireBytes: number;
  jsonBytes: number;
  lines: number;
  lokiBytes: number;
  lokiGzipBytes: number;
  spans: number;
  tempoBytes: number;
  tempoGzipBytes: number;
  kinds: KindSize[];
}

type Wire = Record<string, unknown>;
type Attribute = { key: string; value: Wire };

/**
 * Measures what an SDK exported in one session.
 * @throws when a body is not OTLP JSON
 */
export function sizesOf(exported: readonly Exported[]): SessionSizes {
  const logs = storedLogs(exported.filter(({ signal }) => signal === 'logs'));
  const traces = exported.filter(({ signal }) => signal === 'traces').map(({ json }) => json);
  const requests = traces.map((json) => encoded('TracesRequest', parsedWithIds(json)));
  const spans = traces.flatMap(spansIn);
  const texts = logs.map(({ text }) => text).join('\n');
  return {
    requests: exported.length,
    wireBytes: sum(exported.map(({ bodyBytes, headBytes }) => bodyBytes + headBytes)),
    jsonBytes: sum(exported.map(({ json }) => Buffer.byteLength(json))),
    lines: logs.length,
    lokiBytes: sum(logs.map(({ bytes }) => bytes)),
    lokiGzipBytes: gzipSync(texts).length,
    spans: spans.length,
    tempoBytes: sum(requests.map((one) => one.length)),
    tempoGzipBytes: gzipSync(Buffer.concat(requests)).length,
    kinds: kindsOf([...logs, ...spans]),
  };
}

/** One record or span, with its own bytes. */
interface Piece extends Omit<KindSize, 'count'> {
  text?: string;
}

function storedLogs(exported: readonly Exported[]): Piece[] {
  const memory = new Memory({ maxRecords: 1_000_000, onFull: () => undefined });
  exported.forEach(({ json }) => ingestLogs(memory, parseLosslessJson(json), Date.now()));
  return [...memory.logs.streams].flatMap(({ labels, records }) =>
    Array.from({ length: records.length }, (_, index) => {
      const record = records.at(index);
      const metadata = [...metadataEntries(record)];
      const pairs = metadata.map(([name, value]) => Buffer.byteLength(name) + Buffer.byteLength(value));
      return {
        kind: metadata.find(([name]) => name === 'event_name')?.[1] ?? 'log()',
        in: labels.get('rum_stream') === 'sessions' ? 'Loki, sessions stream' : 'Loki, events stream',
        bytes: Buffer.byteLength(record.line) + sum(pairs),
        text: textOf(record, metadata),
      } satisfies Piece;
    })
  );
}

function textOf({ line }: LogRecord, metadata: [string, string][]): string {
  return [line, ...metadata.map(([name, value]) => `${name}=${value}`)].join('\t');
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
