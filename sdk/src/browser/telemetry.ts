import type { Link, Span, SpanContext, SpanKind, TimeInput } from '@opentelemetry/api';
import type { EventName } from '../contract';

/**
 * Attributes of a record or span; an undefined or empty value is left out. Of what a page passes in at most 50 are kept, names
 * of 100 and values of 1,000 characters, 16,000 in all; names that begin with `session.`, `rum.`, `user.`, `exception.` or
 * `browser.` are the SDK's own and are left out.
 */
export type Attributes = Record<string, string | number | boolean | undefined>;

/** A log record to write. Times in ms since the epoch, or in another form that OpenTelemetry knows. */
export interface LogEntry {
  /** Absent for what the page logs itself. */
  event?: EventName;
  /** A short sentence for a person. */
  body: string;
  attributes?: Attributes;
  /** Now if not said. */
  at?: TimeInput;
  severity?: Severity;
  /** The span that it belongs to. */
  span?: SpanContext;
  /** Who writes it; the SDK itself if not said. */
  scope?: Scope;
}

/** The code that writes: OpenTelemetry's instrumentation scope. */
export interface Scope {
  name: string;
  version?: string;
}

/** Of a log record: OpenTelemetry's DEBUG, INFO, WARN and ERROR. */
export type Severity = 'debug' | 'info' | 'warn' | 'error';

/** A span to start. Times as in a log record. */
export interface SpanEntry {
  name: string;
  kind?: SpanKind;
  start: TimeInput;
  /** A root span without. */
  parent?: SpanContext;
  attributes?: Attributes;
  links?: Link[];
  scope?: Scope;
}

/** Writes records and spans. Common attributes are added; those given win over them, undefined removes one. */
export interface Recorder {
  /** Into the events, or the sessions stream for `session.*` and `rum.session`. */
  log(entry: LogEntry): void;
  /** Never throws; without a live, sampled session the span is one that records nothing. */
  span(entry: SpanEntry): Span;
}
