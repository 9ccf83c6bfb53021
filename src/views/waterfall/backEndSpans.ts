import { clockSkew } from '../../model/clockSkew';
import { groupBy } from '../../model/groupBy';
import type { Resource } from '../../model/resource';
import type { Span } from '../../model/span';

/** A span below a request, `depth` levels down (1: called by the browser). */
export interface SpanRow {
  span: Span;
  depth: number;
}

/** What the back end did for a request. */
export interface BackEnd {
  /** Parents before children; their times are the browser's, whatever the back end's clock says. */
  rows: SpanRow[];
  /** By how much the back end's times were moved (ms); positive where its clock is ahead. */
  skewMs: number;
  /** Spans of the trace that are neither the request nor below it. */
  others: number;
}

/** What the back end did for a request, in the browser's time. */
export function backEndOf(request: Pick<Resource, 'spanId' | 'startMs' | 'durationMs'>, trace: Span[]): BackEnd {
  const found = backEndSpans(trace, request.spanId);
  const skewMs = clockSkew(
    request,
    found.filter(({ depth }) => depth === 1).map(({ span }) => span)
  );
  return {
    rows: skewMs
      ? found.map(({ span, depth }) => ({ span: { ...span, startMs: span.startMs - skewMs }, depth }))
      : found,
    skewMs,
    others: trace.filter(({ spanId }) => spanId !== request.spanId).length - found.length,
  };
}

/**
 * @param spans a whole trace
 * @param spanId the browser's request in it
 * @returns the spans that the request led to, parents before children, children by their start
 */
export function backEndSpans(spans: Span[], spanId: string): SpanRow[] {
  const hasParent = ({ parentSpanId, spanId: own }: Span) => parentSpanId !== undefined && parentSpanId !== own;
  const children = groupBy(spans.filter(hasParent), ({ parentSpanId = '' }) => parentSpanId);
  const rows: SpanRow[] = [];
  const seen = new Set([spanId]);
  const waiting: SpanRow[] = [];
  const wait = (id: string, depth: number): void => {
    // Last first, since the stack turns them round; a span seen before would be a circle.
    const below = (children.get(id) ?? [])
      .filter((child) => !seen.has(child.spanId))
      .sort((a, b) => b.startMs - a.startMs);
    for (const span of below) {
      seen.add(span.spanId);
      waiting.push({ span, depth });
    }
  };
  wait(spanId, 1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    rows.push(next);
    wait(next.span.spanId, next.depth + 1);
  }
  return rows;
}
