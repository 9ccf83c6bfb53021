import React from 'react';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { recordOf, type SessionEvent } from '../../views/events/sessionEvents';
import { ExploreLink } from '../../views/explore/ExploreLink';
import { t } from '../../words';
import { recordLink } from './exploreQueries';
import { TraceButton } from './TraceButton';

export interface EventLinksProps {
  event: SessionEvent;
  session: Session;
  scope: Scope;
  /** Of the session. */
  range: TimeSpan;
}

/** The ways from an event into Explore: its trace, and the logs around it. */
export function EventLinks({ event, session, scope, range }: EventLinksProps) {
  const { traceId, timeMs } = recordOf(event);
  // A page's record is written after what it tells of.
  const times = { from: Math.min(event.timeMs, timeMs), to: Math.max(event.timeMs, timeMs) };
  return (
    <>
      <TraceButton sources={scope.sources} traceId={traceId} range={range} />
      <ExploreLink link={recordLink({ scope, sessionId: session.id, traceId, times })} testId="event-logs">
        {t('session.logsInExplore', 'Logs in Explore')}
      </ExploreLink>
    </>
  );
}
