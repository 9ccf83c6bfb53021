import type { Span } from '../../model/span';
import { backEndSpans, type SpanRow } from './backEndSpans';

/** No span has this id. */
const ROOT = '';

/**
 * @param spans of one trace or several, in any order
 * @returns all of them, parents before children, children by their start; `depth` 0 has no parent among them
 */
export function spanTree(spans: readonly Span[]): SpanRow[] {
  const ids = new Set(spans.map(({ spanId }) => spanId));
  const isRoot = ({ parentSpanId: parent, spanId }: Span) =>
    parent === undefined || parent === spanId || !ids.has(parent);
  const tops = spans.map((span) => (isRoot(span) ? { ...span, parentSpanId: ROOT } : span));
  const rows = backEndSpans(tops, ROOT).map(({ span, depth }) => ({ span, depth: depth - 1 }));
  const drawn = new Set(rows.map(({ span }) => span));
  // Those that are their own ancestors hang below nothing, and an id may be said twice.
  const others = tops.filter((span) => !drawn.has(span)).map((span) => ({ span, depth: 0 }));
  return [...rows, ...others.sort((a, b) => a.span.startMs - b.span.startMs)];
}
