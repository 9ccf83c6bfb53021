import type { Attributes, Link, SpanContext, SpanKind, SpanStatus } from '@opentelemetry/api';
import type { Scope } from '../browser/telemetry';

/** Who sends. One object for all records of it: they are grouped by its identity. */
export interface Resource {
  readonly attributes: Attributes;
}

/** What a span and a log record have in common, in OpenTelemetry's data model. */
interface Sent {
  resource: Resource;
  scope: Scope;
  readonly attributes: Attributes;
}

/** A log record. Time in ms since the epoch. */
export interface LogRecord extends Sent {
  eventName?: string;
  body: string;
  time: number;
  severityNumber: number;
  severityText: string;
  spanContext?: SpanContext;
}

/** A span that has ended. Times in ms since the epoch. */
export interface SpanRecord extends Sent {
  readonly name: string;
  readonly kind: SpanKind;
  spanContext(): SpanContext;
  readonly parent?: SpanContext;
  readonly start: number;
  readonly endTime?: number;
  readonly status: SpanStatus;
  readonly events: readonly SpanEvent[];
  readonly links: readonly Link[];
}

export interface SpanEvent {
  name: string;
  attributes: Attributes;
  time: number;
}

/**
 * The body of an OTLP/HTTP export request in JSON (opentelemetry-proto 1.x, JSON mapping). Members that have their
 * default (zero, empty) are left out, as the mapping allows: with them a span would be a tenth larger.
 */
export function otlpJson(records: readonly (LogRecord | SpanRecord)[]): string {
  const logs = records.filter(isLogRecord);
  const spans = records.filter((record): record is SpanRecord => !isLogRecord(record));
  return JSON.stringify({
    resourceLogs: logs.length ? grouped(logs, (of) => ({ logRecords: of.map(toLog) }), 'scopeLogs') : undefined,
    resourceSpans: spans.length ? grouped(spans, (of) => ({ spans: of.map(toSpan) }), 'scopeSpans') : undefined,
  });
}

/** Whether it is a log record, and no span. */
export function isLogRecord(record: LogRecord | SpanRecord): record is LogRecord {
  return 'body' in record;
}

/** By resource, then by scope. */
function grouped<T extends Sent>(records: T[], write: (of: T[]) => object, member: string): object[] {
  return split(records, ({ resource }) => resource).map((ofResource) => ({
    resource: { attributes: keyValues(ofResource[0]?.resource.attributes) },
    [member]: split(ofResource, ({ scope }) => `${scope.name} ${scope.version}`).map((of) => ({
      scope: of[0]?.scope,
      ...write(of),
    })),
  }));
}

function split<T>(list: T[], keyOf: (item: T) => unknown): T[][] {
  const groups = new Map<unknown, T[]>();
  list.forEach((item) => {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  });
  return [...groups.values()];
}

function toLog({ time, severityNumber, severityText, body, eventName, attributes, spanContext }: LogRecord): object {
  return {
    timeUnixNano: nanos(time),
    severityNumber,
    severityText,
    eventName,
    body: anyValue(body),
    // Loki keeps `eventName` only in releases after 3.7; the attribute of the same meaning becomes `event_name` in each.
    attributes: keyValues(eventName ? { ...attributes, 'event.name': eventName } : attributes),
    traceId: spanContext?.traceId,
    spanId: spanContext?.spanId,
    flags: spanContext?.traceFlags,
  };
}

function toSpan(span: SpanRecord): object {
  const { traceId, spanId, traceState, traceFlags } = span.spanContext();
  const { name, kind, parent, start, endTime = start, status, attributes, events, links } = span;
  return {
    traceId,
    spanId,
    traceState: traceState?.serialize(),
    parentSpanId: parent?.spanId,
    flags: traceFlags,
    name,
    // The API does not know the value for "unspecified".
    kind: kind + 1,
    startTimeUnixNano: nanos(start),
    endTimeUnixNano: nanos(endTime),
    status: status.code ? status : undefined,
    attributes: keyValues(attributes),
    events: some(events, (event) => ({
      name: event.name,
      timeUnixNano: nanos(event.time),
      attributes: keyValues(event.attributes),
    })),
    links: some(links, ({ context, attributes: own }) => ({
      traceId: context.traceId,
      spanId: context.spanId,
      attributes: keyValues(own),
    })),
  };
}

function some<T>(list: readonly T[], write: (item: T) => object): object[] | undefined {
  return list.length ? list.map(write) : undefined;
}

function keyValues(attributes: object | undefined): object[] | undefined {
  return attributes && some(Object.entries(attributes), ([key, value]) => ({ key, value: anyValue(value) }));
}

function anyValue(value: unknown): object {
  switch (typeof value) {
    case 'string':
      return { stringValue: value };
    case 'boolean':
      return { boolValue: value };
    case 'number':
      return Number.isSafeInteger(value)
        ? { intValue: value }
        : Number.isFinite(value)
          ? { doubleValue: value }
          : { stringValue: String(value) };
    default:
      return Array.isArray(value)
        ? { arrayValue: { values: value.map(anyValue) } }
        : value
          ? { kvlistValue: { values: keyValues(value) } }
          : {};
  }
}

/** Nanoseconds as a string, which JSON's numbers could not hold; a browser's clock knows no more than microseconds. */
function nanos(ms: number): string {
  return `${Math.round(ms * 1000)}000`;
}
