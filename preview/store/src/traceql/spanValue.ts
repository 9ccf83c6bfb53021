import { Integer, type AttributeValue, type Span } from '../memory/Span';
import type { Intrinsic, Reference, Static } from './ast';

/** A span's value: a literal's type, or a list of them. */
export type Value = Static | { type: 'list'; items: Static[] };

const NIL: Static = { type: 'nil' };
const STATUS = ['unset', 'ok', 'error'] as const;
const KIND = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'] as const;

/** Shown for a trace whose root span has not arrived. */
export const NO_ROOT = '<root span not yet received>';

/** The value of an attribute or intrinsic of a span; nil when it has none. */
export function spanValue(span: Span, reference: Reference): Value {
  if (reference.kind === 'intrinsic') {
    return intrinsicValue(span, reference.name);
  }
  const { scope, name } = reference;
  const own = scope === 'resource' ? undefined : span.attributes.get(name);
  const value = own === undefined && scope !== 'span' ? span.resource.attributes.get(name) : own;
  return value === undefined ? NIL : toValue(value);
}

/** The service that sent a span. */
export function serviceName(span: Span | undefined): string {
  const value = span?.resource.attributes.get('service.name');
  return typeof value === 'string' ? value : '';
}

function intrinsicValue(span: Span, name: Intrinsic): Static {
  const { trace } = span;
  const text = (value: string): Static => ({ type: 'string', value });
  const duration = (from: bigint, to: bigint): Static => ({ type: 'duration', value: Number(to - from) });
  switch (name) {
    case 'name':
      return text(span.name);
    case 'status':
      return { type: 'status', value: STATUS[span.statusCode] };
    case 'statusMessage':
      return text(span.statusMessage);
    case 'kind':
      return { type: 'kind', value: KIND[span.kind] };
    case 'duration':
      return duration(span.start, span.end);
    case 'rootName':
      return text(trace.root?.name ?? '');
    case 'rootServiceName':
      return text(serviceName(trace.root));
    case 'traceDuration':
      return duration(trace.start, trace.end);
    case 'trace:id':
      return text(span.traceId);
    case 'span:id':
      return text(span.spanId);
    case 'span:parentID':
      return text(span.parentSpanId);
  }
}

function toValue(value: AttributeValue): Value {
  if (Array.isArray(value)) {
    return { type: 'list', items: value.flatMap((item) => toStatic(item) ?? []) };
  }
  return toStatic(value) ?? NIL;
}

function toStatic(value: AttributeValue): Static | undefined {
  if (typeof value === 'string') {
    return { type: 'string', value };
  }
  if (typeof value === 'boolean') {
    return { type: 'boolean', value };
  }
  if (typeof value === 'number') {
    return { type: 'float', value };
  }
  return value instanceof Integer ? { type: 'int', value: Number(value.value) } : undefined;
}
