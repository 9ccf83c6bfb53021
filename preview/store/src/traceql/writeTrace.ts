import type { Attributes, Resource, Scope, Span } from '../memory/Span';
import { attributeToAny, type AnyValue } from './anyValue';

const KINDS = ['UNSPECIFIED', 'INTERNAL', 'SERVER', 'CLIENT', 'PRODUCER', 'CONSUMER'];
const CODES = ['UNSET', 'OK', 'ERROR'];

/** How ids and enums are written: protobuf's JSON form has ids in base64 and enums by name. */
export interface TraceForm {
  id: (hex: string) => unknown;
  kind: (kind: number) => unknown;
  code: (code: number) => unknown;
}

export const JSON_FORM: TraceForm = {
  id: (hex) => Buffer.from(hex, 'hex').toString('base64'),
  kind: (kind) => `SPAN_KIND_${KINDS[kind]}`,
  code: (code) => `STATUS_CODE_${CODES[code]}`,
};

export const PROTOBUF_FORM: TraceForm = {
  id: (hex) => Buffer.from(hex, 'hex'),
  kind: (kind) => kind,
  code: (code) => code,
};

/** A trace's spans as OTLP ResourceSpans, grouped by what sent them. */
export function writeTrace(spans: readonly Span[], form: TraceForm): object[] {
  const byResource = new Map<Resource, Map<Scope, Span[]>>();
  for (const span of spans) {
    const scopes = byResource.get(span.resource) ?? new Map<Scope, Span[]>();
    byResource.set(span.resource, scopes);
    scopes.set(span.scope, [...(scopes.get(span.scope) ?? []), span]);
  }
  return [...byResource].map(([resource, scopes]) => ({
    resource: without({ attributes: attributesOf(resource.attributes) }),
    scopeSpans: [...scopes].map(([scope, list]) => ({
      scope: without({ name: scope.name, version: scope.version, attributes: attributesOf(scope.attributes) }),
      spans: list.map((span) => writeSpan(span, form)),
    })),
  }));
}

function writeSpan(span: Span, form: TraceForm): object {
  return without({
    traceId: form.id(span.traceId),
    spanId: form.id(span.spanId),
    traceState: span.traceState,
    parentSpanId: span.parentSpanId === '' ? '' : form.id(span.parentSpanId),
    flags: span.flags || '',
    name: span.name,
    kind: span.kind === 0 ? '' : form.kind(span.kind),
    startTimeUnixNano: span.start === 0n ? '' : String(span.start),
    endTimeUnixNano: span.end === 0n ? '' : String(span.end),
    attributes: attributesOf(span.attributes),
    events: span.events.map((event) =>
      without({
        timeUnixNano: String(event.timeUnixNano),
        name: event.name,
        attributes: attributesOf(event.attributes),
      })
    ),
    links: span.links.map((link) =>
      without({
        traceId: form.id(link.traceId),
        spanId: form.id(link.spanId),
        traceState: link.traceState,
        attributes: attributesOf(link.attributes),
      })
    ),
    status: without({ message: span.statusMessage, code: span.statusCode === 0 ? '' : form.code(span.statusCode) }),
  });
}

function attributesOf(attributes: Attributes): Array<{ key: string; value: AnyValue }> {
  return [...attributes.entries()].map(([key, value]) => ({ key, value: attributeToAny(value) }));
}

/** Leaves out empty texts and lists. */
function without(fields: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0))
  );
}
