import type { Memory } from '../memory/Memory';
import type {
  Attributes,
  AttributeValue,
  NewSpan,
  Resource,
  Scope,
  SpanEvent,
  SpanKind,
  SpanLink,
} from '../memory/Span';
import { attributePairs } from './attributeValue';
import { ExportResult } from './ExportResult';
import { LIMITS } from './limits';
import {
  idField,
  integerField,
  messageField,
  messageList,
  OtlpFormatError,
  stringField,
  uint64Field,
  type Wire,
} from './wire';

const KINDS = ['UNSPECIFIED', 'INTERNAL', 'SERVER', 'CLIENT', 'PRODUCER', 'CONSUMER'].map(
  (name) => `SPAN_KIND_${name}`
);
const CODES = ['UNSET', 'OK', 'ERROR'].map((name) => `STATUS_CODE_${name}`);

/**
 * Stores the spans of an OTLP traces request; a span with a bad id or shape is refused alone.
 * @param request decoded ExportTraceServiceRequest
 * @throws OtlpFormatError when the request's frame (resources, scopes, lists) is not OTLP
 */
export function ingestTraces(memory: Memory, request: unknown): ExportResult {
  const result = new ExportResult();
  for (const resourceSpans of messageList(request as Wire, 'resourceSpans')) {
    const resource: Resource = { attributes: attributesOf(memory, messageField(resourceSpans, 'resource')) };
    for (const scopeSpans of messageList(resourceSpans, 'scopeSpans')) {
      const wireScope = messageField(scopeSpans, 'scope');
      const scope: Scope = {
        name: stringField(wireScope, 'name'),
        version: stringField(wireScope, 'version'),
        attributes: attributesOf(memory, wireScope),
      };
      for (const wire of messageList(scopeSpans, 'spans')) {
        result.take(() => memory.addSpan(spanOf(memory, wire, resource, scope)));
      }
    }
  }
  return result;
}

function spanOf(memory: Memory, wire: Wire, resource: Resource, scope: Scope): NewSpan {
  const status = messageField(wire, 'status');
  const start = uint64Field(wire, 'startTimeUnixNano');
  const end = uint64Field(wire, 'endTimeUnixNano');
  const kind = integerField(wire, 'kind', KINDS);
  const code = integerField(status, 'code', CODES);
  return {
    traceId: memory.interner.of(requiredId(wire, 'traceId', 16)),
    spanId: requiredId(wire, 'spanId', 8),
    parentSpanId: idField(wire, 'parentSpanId', 8),
    traceState: stringField(wire, 'traceState'),
    flags: integerField(wire, 'flags'),
    name: memory.interner.of(stringField(wire, 'name')),
    kind: (KINDS[kind] ? kind : 0) as SpanKind,
    start,
    // A span that ends before it starts is kept with no length rather than with a negative one.
    end: end < start ? start : end,
    statusCode: (CODES[code] ? code : 0) as 0 | 1 | 2,
    statusMessage: stringField(status, 'message'),
    attributes: attributesOf(memory, wire),
    events: messageList(wire, 'events').map((event) => eventOf(memory, event)),
    links: messageList(wire, 'links').map((link) => linkOf(memory, link)),
    resource,
    scope,
  };
}

function requiredId(wire: Wire, name: string, bytes: number): string {
  const id = idField(wire, name, bytes);
  if (id === '') {
    throw new OtlpFormatError(`"${name}" is missing or all zero`);
  }
  return id;
}

function eventOf(memory: Memory, wire: Wire): SpanEvent {
  return {
    timeUnixNano: uint64Field(wire, 'timeUnixNano'),
    name: stringField(wire, 'name'),
    attributes: attributesOf(memory, wire),
  };
}

function linkOf(memory: Memory, wire: Wire): SpanLink {
  return {
    traceId: idField(wire, 'traceId', 16),
    spanId: idField(wire, 'spanId', 8),
    traceState: stringField(wire, 'traceState'),
    attributes: attributesOf(memory, wire),
  };
}

function attributesOf(memory: Memory, wire: Wire): Attributes {
  return memory.attributeSets.from(attributePairs(wire, 'attributes').map(([key, value]) => [cut(key), cut(value)]));
}

// Tempo cuts long texts instead of refusing the span.
function cut<V extends AttributeValue>(value: V): V {
  if (typeof value !== 'string' || Buffer.byteLength(value) <= LIMITS.spanAttributeBytes) {
    return value;
  }
  const bytes = Buffer.from(value).subarray(0, LIMITS.spanAttributeBytes);
  // A character cut in half becomes a replacement character at the end: take it away.
  return bytes.toString('utf8').replace(/\uFFFD$/, '') as V;
}
