import type { Attributes, NewSpan, Span } from './Span';

/** All spans with one trace id. */
export class Trace {
  private readonly byId = new Map<string, Span>();
  private sorted: Span[] | undefined;

  constructor(readonly traceId: string) {}

  /** The spans, the earliest first. */
  get spans(): readonly Span[] {
    this.sorted ??= [...this.byId.values()].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    return this.sorted;
  }

  get size(): number {
    return this.byId.size;
  }

  /** Adds or replaces a span: the same span sent twice is one. */
  add(fresh: NewSpan): { span: Span; replaced: Span | undefined } {
    const span: Span = { ...fresh, trace: this };
    const replaced = this.byId.get(span.spanId);
    this.byId.set(span.spanId, span);
    this.sorted = undefined;
    return { span, replaced };
  }

  span(spanId: string): Span | undefined {
    return this.byId.get(spanId);
  }

  /** The span without a parent; undefined while it has not arrived. */
  get root(): Span | undefined {
    return this.spans.find((span) => span.parentSpanId === '');
  }

  get start(): bigint {
    return this.spans[0]?.start ?? 0n;
  }

  get end(): bigint {
    return this.spans.reduce((latest, span) => (span.end > latest ? span.end : latest), 0n);
  }
}

const INDEXED_ATTRIBUTE = 'session.id';

/** All traces, by id and by the session that their spans belong to. */
export class TraceMemory {
  private readonly byId = new Map<string, Trace>();
  private readonly bySession = new Map<string, Set<Trace>>();

  get traces(): Iterable<Trace> {
    return this.byId.values();
  }

  trace(traceId: string): Trace | undefined {
    return this.byId.get(traceId);
  }

  /** Traces with a span whose `session.id` has this value. */
  ofSession(sessionId: string): Iterable<Trace> {
    return this.bySession.get(sessionId) ?? [];
  }

  /** @returns the stored span, and the one it replaced */
  add(fresh: NewSpan): { span: Span; replaced: Span | undefined } {
    let trace = this.byId.get(fresh.traceId);
    if (!trace) {
      trace = new Trace(fresh.traceId);
      this.byId.set(fresh.traceId, trace);
    }
    const session = sessionOf(fresh.attributes);
    if (session !== undefined) {
      const traces = this.bySession.get(session) ?? new Set();
      this.bySession.set(session, traces.add(trace));
    }
    return trace.add(fresh);
  }

  /** Forgets a whole trace: a trace with holes would show a request as its own root. */
  remove(trace: Trace): void {
    this.byId.delete(trace.traceId);
    for (const span of trace.spans) {
      const session = sessionOf(span.attributes);
      const traces = session === undefined ? undefined : this.bySession.get(session);
      traces?.delete(trace);
      if (traces?.size === 0) {
        this.bySession.delete(session as string);
      }
    }
  }
}

function sessionOf(attributes: Attributes): string | undefined {
  const value = attributes.get(INDEXED_ATTRIBUTE);
  return typeof value === 'string' ? value : undefined;
}
