import React, { useMemo } from 'react';
import { useTrace } from '../../data/hooks/useTrace';
import type { Resource } from '../../model/resource';
import type { Sources } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { ResourceDetails } from '../../views/waterfall/ResourceDetails';
import { isRequest } from '../../views/waterfall/resourceFilter';
import { TraceButton } from './TraceButton';

/** Browser and back end may disagree on the time, and a trace goes on after its request. */
const MARGIN_MS = 5 * 60_000;

export interface SelectedResourceProps {
  resource: Resource;
  sources: Sources;
  range: TimeSpan;
  onClose: () => void;
}

/** The details of a resource; for a fetch or XHR with what the back end did, read when it is opened. */
export function SelectedResource({ resource, sources, range, onClose }: SelectedResourceProps) {
  const { startMs, durationMs, traceId } = resource;
  const asked = isRequest(resource);
  const around = useMemo(
    () => ({ from: startMs - MARGIN_MS, to: startMs + durationMs + MARGIN_MS }),
    [startMs, durationMs]
  );
  const trace = useTrace(sources, asked ? traceId : undefined, around);
  return (
    <ResourceDetails
      resource={resource}
      trace={asked ? trace : undefined}
      traceLink={<TraceButton sources={sources} traceId={traceId} range={range} />}
      onClose={onClose}
    />
  );
}
