import type {
  Attributes,
  AttributeValue,
  Exception,
  Link,
  Span,
  SpanContext,
  SpanKind,
  SpanStatus,
  TimeInput,
} from '@opentelemetry/api';
import type { Scope } from '../browser/telemetry';
import { toEpochMs } from '../browser/timeInput';
import type { Resource, SpanEvent, SpanRecord } from './otlp';

/** What a span is made of. */
export interface SpanParts {
  name: string;
  kind: SpanKind;
  start: TimeInput;
  context: SpanContext;
  parent?: SpanContext;
  attributes?: Attributes;
  links?: Link[];
  resource: Resource;
  scope: Scope;
  /** ms since the epoch. */
  now(): number;
  /** Called once, when it has ended; absent for a span that is not recorded. */
  onEnd?(span: SpanRecord): void;
}

/** What lives long must not grow without bound; Tempo keeps 2 KB of an attribute. */
const MAX_ATTRIBUTES = 128;
const MAX_EVENTS = 64;
const MAX_LENGTH = 2000;

/** A span of the OpenTelemetry API. One that is not recorded takes every call and does nothing. */
export class RecordedSpan implements Span, SpanRecord {
  name: string;
  endTime?: number;
  status: SpanStatus = { code: 0 };
  readonly kind: SpanKind;
  readonly start: number;
  readonly parent?: SpanContext;
  readonly attributes: Attributes = {};
  readonly links: Link[];
  readonly events: SpanEvent[] = [];
  readonly resource: Resource;
  readonly scope: Scope;
  private readonly parts: SpanParts;
  private size = 0;

  constructor(parts: SpanParts) {
    this.parts = parts;
    this.name = parts.name;
    this.kind = parts.kind;
    this.start = toEpochMs(parts.start);
    this.parent = parts.parent;
    this.links = [...(parts.links ?? [])];
    this.resource = parts.resource;
    this.scope = parts.scope;
    this.setAttributes(parts.attributes ?? {});
  }

  spanContext(): SpanContext {
    return this.parts.context;
  }

  isRecording(): boolean {
    return this.endTime === undefined && !!this.parts.onEnd;
  }

  setAttribute(key: string, value: AttributeValue | null | undefined): this {
    const isNew = !(key in this.attributes);
    if (this.isRecording() && value != null && (!isNew || this.size < MAX_ATTRIBUTES)) {
      this.size += Number(isNew);
      this.attributes[key] = typeof value === 'string' ? value.slice(0, MAX_LENGTH) : value;
    }
    return this;
  }

  setAttributes(attributes: Attributes): this {
    Object.entries(attributes).forEach(([key, value]) => this.setAttribute(key, value));
    return this;
  }

  addEvent(name: string, attributesOrTime?: Attributes | TimeInput, time?: TimeInput): this {
    const hasAttributes = isAttributes(attributesOrTime);
    if (this.isRecording() && this.events.length < MAX_EVENTS) {
      this.events.push({
        name,
        attributes: hasAttributes ? attributesOrTime : {},
        time: this.time(hasAttributes ? time : attributesOrTime),
      });
    }
    return this;
  }

  addLink(link: Link): this {
    return this.addLinks([link]);
  }

  addLinks(links: Link[]): this {
    if (this.isRecording()) {
      this.links.push(...links.slice(0, Math.max(0, MAX_EVENTS - this.links.length)));
    }
    return this;
  }

  setStatus(status: SpanStatus): this {
    if (this.isRecording()) {
      this.status = status;
    }
    return this;
  }

  updateName(name: string): this {
    if (this.isRecording()) {
      this.name = name;
    }
    return this;
  }

  /** As the event that the semantic conventions name. */
  recordException(exception: Exception, time?: TimeInput): void {
    const { name, message, stack } = typeof exception === 'string' ? new Error(exception) : exception;
    const clip = (text?: string): string | undefined => text?.slice(0, MAX_LENGTH);
    this.addEvent(
      'exception',
      { 'exception.type': clip(name), 'exception.message': clip(message), 'exception.stacktrace': clip(stack) },
      time
    );
  }

  /** Only the first call counts. */
  end(time?: TimeInput): void {
    if (this.isRecording()) {
      this.endTime = this.time(time);
      this.parts.onEnd?.(this);
    }
  }

  private time(given?: TimeInput): number {
    return given === undefined ? this.parts.now() : toEpochMs(given);
  }
}

function isAttributes(value: Attributes | TimeInput | undefined): value is Attributes {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}
