import type { Span } from '../../model/span';

/** A span below a request, `depth` levels down (1: called by the browser). */
export interface SpanRow {
  span: Span;
  depth: number;
}

/**
 * @param spans a whole trace
 * @param spanId the browser's request in it
 * @returns the spans that the request led to, parents before children, children by their start
 */
export function backEndSpans(spans: Span[], spanId: string): SpanRow[] {
  const children = new Map<string, Span[]>();
  for (const span of spans) {
    if (span.parentSpanId !== undefined && span.parentSpanId !== span.spanId) {
      children.set(span.parentSpanId, [...(children.get(span.parentSpanId) ?? []), span]);
    }
  }
  const rows: SpanRow[] = [];
  const seen = new Set([spanId]);
  const waiting = [{ id: spanId, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { id, depth } = next;
    const found = spans.find((span) => span.spanId === id);
    if (found && depth > 0) {
      rows.push({ span: found, depth });
    }
    // Last first, since the stack turns them round; a span seen before would be a circle.
    const below = (children.get(id) ?? [])
      .filter((child) => !seen.has(child.spanId))
      .sort((a, b) => b.startMs - a.startMs);
    for (const child of below) {
      seen.add(child.spanId);
      waiting.push({ id: child.spanId, depth: depth + 1 });
    }
  }
  return rows;
}
