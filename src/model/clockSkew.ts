import type { Resource } from './resource';
import type { Span } from './span';

/** Times are rounded on both sides (ms). */
const ROUNDING_MS = 1;

/**
 * How far the back end's clock is ahead of the browser's (ms, negative: behind), judged by the spans that the browser's request
 * called: what it caused can neither begin before it nor after its end. As Zipkin and Jaeger do, the spans are then taken to lie in
 * the middle of the request; what took longer than the request, to begin with it.
 * @param called the spans right below the request
 * @returns 0 where they lie within the request as they are
 */
export function clockSkew(
  { startMs, durationMs }: Pick<Resource, 'startMs' | 'durationMs'>,
  called: ReadonlyArray<Pick<Span, 'startMs' | 'durationMs'>>
): number {
  if (called.length === 0) {
    return 0;
  }
  const from = called.reduce((first, span) => Math.min(first, span.startMs), Infinity);
  const to = called.reduce((last, span) => Math.max(last, span.startMs + span.durationMs), -Infinity);
  const endMs = startMs + durationMs;
  const room = durationMs - (to - from);
  const beginsWithin = from >= startMs - ROUNDING_MS && from <= endMs + ROUNDING_MS;
  // A back end may go on after its answer, or after the browser gave up: longer than the request says nothing of clocks.
  if (beginsWithin && (to <= endMs + ROUNDING_MS || room < 0)) {
    return 0;
  }
  return from - (startMs + Math.max(0, room) / 2);
}
