import type { DataFrame } from '@grafana/data';
import { type BackendField, backendFrame } from '../backendFrame';
import type { AnyValue, KeyValue, OtlpSpan, ResourceSpans, TraceAnswer } from './tempoResponse';

interface Tag {
  value: unknown;
  key: string;
}

const HEX = /^[0-9a-f]*$/i;
const KINDS = ['', 'internal', 'server', 'client', 'producer', 'consumer'];
const STATUS_CODES: Record<string, number> = { STATUS_CODE_UNSET: 0, STATUS_CODE_OK: 1, STATUS_CODE_ERROR: 2 };

/** Ids come as hexadecimal (OTLP's JSON) or as base64 (Tempo's): 32 and 16 digits against 24 and 12 characters. */
function hexId(id: string | undefined): string {
  if (!id) {
    return '';
  }
  if ((id.length === 32 || id.length === 16) && HEX.test(id)) {
    return id.toLowerCase();
  }
  return Array.from(atob(id), (char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

function plainValue(value: AnyValue): unknown {
  if (value.stringValue !== undefined) {
    return value.stringValue;
  }
  if (value.intValue !== undefined) {
    return Number(value.intValue);
  }
  if (value.doubleValue !== undefined) {
    return value.doubleValue;
  }
  if (value.boolValue !== undefined) {
    return value.boolValue;
  }
  if (value.arrayValue) {
    return JSON.stringify((value.arrayValue.values ?? []).map(plainValue));
  }
  if (value.kvlistValue) {
    return JSON.stringify(
      Object.fromEntries((value.kvlistValue.values ?? []).map((item) => [item.key, plainValue(item.value)]))
    );
  }
  return '';
}

function tagsOf(attributes: KeyValue[] = []): Tag[] {
  return attributes.map(({ key, value }) => ({ value: plainValue(value), key }));
}

function kindOf(kind: OtlpSpan['kind']): string {
  if (typeof kind === 'number') {
    return KINDS[kind] ?? '';
  }
  const name = kind?.replace('SPAN_KIND_', '').toLowerCase() ?? '';
  return KINDS.includes(name) ? name : '';
}

function statusCode(code: string | number | undefined): number {
  return typeof code === 'string' ? (STATUS_CODES[code] ?? 0) : (code ?? 0);
}

function msOf(nanos: string): number {
  return Number(nanos) / 1_000_000;
}

/** The frame's columns in their order. */
const COLUMNS = {
  traceID: 'string',
  spanID: 'string',
  parentSpanID: 'string',
  operationName: 'string',
  serviceName: 'string',
  kind: 'string',
  statusCode: 'int64',
  statusMessage: 'string',
  instrumentationLibraryName: 'string',
  instrumentationLibraryVersion: 'string',
  traceState: 'string',
  serviceTags: 'json.RawMessage',
  startTime: 'float64',
  duration: 'float64',
  logs: 'json.RawMessage',
  references: 'json.RawMessage',
  tags: 'json.RawMessage',
} as const satisfies Record<string, BackendField['goType']>;

type Column = keyof typeof COLUMNS;
type Row = Record<Column, unknown>;

function rowsOf({ resource, scopeSpans = [] }: ResourceSpans): Row[] {
  const serviceTags = tagsOf(resource?.attributes);
  const serviceName = serviceTags.find(({ key }) => key === 'service.name')?.value ?? 'OTLPResourceNoServiceName';
  return scopeSpans.flatMap(({ scope, spans = [] }) =>
    spans.map((span) => ({
      traceID: hexId(span.traceId),
      spanID: hexId(span.spanId),
      parentSpanID: hexId(span.parentSpanId),
      operationName: span.name ?? '',
      serviceName,
      kind: kindOf(span.kind),
      statusCode: statusCode(span.status?.code),
      statusMessage: span.status?.message ?? '',
      instrumentationLibraryName: scope?.name ?? '',
      instrumentationLibraryVersion: scope?.version ?? '',
      traceState: span.traceState ?? '',
      serviceTags,
      startTime: msOf(span.startTimeUnixNano),
      duration: Number(BigInt(span.endTimeUnixNano) - BigInt(span.startTimeUnixNano)) / 1_000_000,
      logs: logsOf(span),
      references: referencesOf(span),
      tags: [...tagsOf(span.attributes), ...tagsOf(scope?.attributes)],
    }))
  );
}

function logsOf({ events = [] }: OtlpSpan) {
  return events.length === 0
    ? null
    : events.map(({ name, timeUnixNano, attributes }) => ({
        timestamp: msOf(timeUnixNano),
        fields: tagsOf(attributes),
        ...(name ? { name } : {}),
      }));
}

function referencesOf({ links = [] }: OtlpSpan) {
  return links.length === 0
    ? null
    : links.map(({ traceId, spanId, attributes }) => ({
        traceID: hexId(traceId),
        spanID: hexId(spanId),
        tags: tagsOf(attributes),
      }));
}

/** A trace as Grafana's Tempo backend hands it over: a row a span, attributes as `{ key, value }` lists. Times in ms. */
export function traceFrame({ refId, answer }: { refId: string; answer: TraceAnswer }): DataFrame {
  const rows = (answer.trace?.resourceSpans ?? answer.trace?.batches ?? []).flatMap(rowsOf);
  return backendFrame({
    refId,
    name: 'Trace',
    meta: {
      typeVersion: [0, 0],
      custom: { message: answer.message ?? '', partial: answer.status === 'PARTIAL' },
      preferredVisualisationType: 'trace',
    },
    fields: (Object.keys(COLUMNS) as Column[]).map((name) => ({
      name,
      goType: COLUMNS[name],
      values: rows.map((row) => row[name]),
    })),
  });
}
