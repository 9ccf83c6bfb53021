import { useEffect, useMemo } from 'react';
import { useTrace } from '../../data/hooks/useTrace';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { Sources } from '../../model/settings';
import type { Span } from '../../model/span';
import { backEndSpans } from '../../views/waterfall/backEndSpans';
import { isRequest } from '../../views/waterfall/resourceFilter';

/** Browser and back end may disagree on the time, and a trace goes on after its request. */
const MARGIN_MS = 5 * 60_000;

/** Traces that have back-end spans, by their id: a row that is scrolled away and back is not read again. */
export type KnownTraces = Map<string, Span[]>;

/** The trace of a fetch or XHR, which a back end may have spans in; no other resource's is asked for. */
export function useRequestTrace(sources: Sources, resource: Resource, known: KnownTraces): Outcome<Span[]> {
  const { startMs, durationMs, traceId, spanId } = resource;
  const around = useMemo(
    () => ({ from: startMs - MARGIN_MS, to: startMs + durationMs + MARGIN_MS }),
    [startMs, durationMs]
  );
  const before = known.get(traceId);
  const read = useTrace(before ? undefined : sources, isRequest(resource) ? traceId : undefined, around);
  useEffect(() => {
    // The back end's spans may come late: while there are none, each look is a new one.
    if (read.status === 'done' && backEndSpans(read.data, spanId).length > 0) {
      known.set(traceId, read.data);
    }
  }, [read, known, traceId, spanId]);
  return useMemo(() => (before ? { status: 'done', data: before } : read), [before, read]);
}
