import type { Span } from '../../model/span';

/** A server's span of one trace, named like its id. */
export function spanAt(spanId: string, parentSpanId: string | undefined, startMs: number): Span {
  return {
    traceId: 't',
    spanId,
    parentSpanId,
    startMs,
    durationMs: 1,
    name: spanId,
    service: 's',
    kind: 'server',
    error: false,
    attributes: {},
  };
}
