import React from 'react';
import type { Sources } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { isTraceId } from '../../model/traceIds';
import { ExploreLink } from '../../views/explore/ExploreLink';
import { t } from '../../words';
import { traceLink } from './exploreQueries';

/** Opens a trace in Explore; nothing where there is no trace or no Tempo. */
export function TraceButton({ sources, traceId, range }: { sources: Sources; traceId?: string; range: TimeSpan }) {
  return sources.tempoUid && isTraceId(traceId) ? (
    <ExploreLink link={traceLink({ tempoUid: sources.tempoUid, traceId, range })}>
      {t('session.traceInExplore', 'Trace in Explore')}
    </ExploreLink>
  ) : null;
}
