import React from 'react';
import type { Resource } from '../../model/resource';
import type { Sources } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { BackEndRows } from '../../views/waterfall/BackEndRows';
import type { WaterfallAxis } from '../../views/waterfall/waterfallAxis';
import { TraceButton } from './TraceButton';
import { useRequestTrace, type KnownTraces } from './useRequestTrace';

export interface RequestBackEndProps {
  resource: Resource;
  axis: WaterfallAxis;
  sources: Sources;
  range: TimeSpan;
  known: KnownTraces;
}

/** What the back end did for a request, read from Tempo when the request is expanded. */
export function RequestBackEnd({ resource, axis, sources, range, known }: RequestBackEndProps) {
  const trace = useRequestTrace(sources, resource, known);
  return (
    <BackEndRows
      resource={resource}
      axis={axis}
      trace={trace}
      traceLink={<TraceButton sources={sources} traceId={resource.traceId} range={range} />}
    />
  );
}
