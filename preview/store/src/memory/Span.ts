import type { NamedValues } from './NamedValues';
import type { Trace } from './TraceMemory';

/** An attribute value; a plain object is an OTLP map. */
export type AttributeValue =
  string | boolean | Integer | number | null | Uint8Array | AttributeValue[] | { [name: string]: AttributeValue };

/** An OTLP integer, kept apart from a double: both are JavaScript numbers, and Tempo tells `1` from `1.0`. */
export class Integer {
  constructor(readonly value: number | bigint) {}

  toString(): string {
    return String(this.value);
  }
}

/** Attributes in the order in which they were sent. */
export type Attributes = NamedValues<AttributeValue>;

export interface Scope {
  readonly name: string;
  readonly version: string;
  readonly attributes: Attributes;
}

/** Attributes of the thing that sent the spans; one object for all spans of a request's resource. */
export interface Resource {
  readonly attributes: Attributes;
}

export interface SpanEvent {
  readonly timeUnixNano: bigint;
  readonly name: string;
  readonly attributes: Attributes;
}

export interface SpanLink {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceState: string;
  readonly attributes: Attributes;
}

/** 0 unspecified, 1 internal, 2 server, 3 client, 4 producer, 5 consumer. */
export type SpanKind = 0 | 1 | 2 | 3 | 4 | 5;

/** A span as it arrived. Times in Unix nanoseconds, ids in lower-case hex. */
export interface NewSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly traceState: string;
  readonly flags: number;
  readonly name: string;
  readonly kind: SpanKind;
  readonly start: bigint;
  readonly end: bigint;
  /** 0 unset, 1 ok, 2 error. */
  readonly statusCode: 0 | 1 | 2;
  readonly statusMessage: string;
  readonly attributes: Attributes;
  readonly events: readonly SpanEvent[];
  readonly links: readonly SpanLink[];
  readonly resource: Resource;
  readonly scope: Scope;
}

/** A stored span. */
export interface Span extends NewSpan {
  readonly trace: Trace;
}
