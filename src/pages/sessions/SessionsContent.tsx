import type { TimeZone } from '@grafana/data';
import React, { useMemo } from 'react';
import { useSessionList } from '../../data/hooks/useSessionList';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import type { ListUrl } from './listUrl';
import { NoSessions } from './NoSessions';
import { SessionsGraph } from './SessionsGraph';
import { SessionsGrid } from './SessionsGrid';
import { spanToRaw } from './timeRange';

export interface SessionsContentProps {
  /** Absent while no service is chosen. */
  scope: Scope | undefined;
  range: TimeSpan;
  /** Counts up with each refresh. */
  refreshes: number;
  timeZone: TimeZone;
  url: ListUrl;
  change: (next: Partial<ListUrl>) => void;
}

/** The graph and the grid of one service. */
export function SessionsContent({ scope, range, refreshes, timeZone, url, change }: SessionsContentProps) {
  const list = useSessionList(scope, range, refreshes);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- who is live is decided anew with each answer
  const nowMs = useMemo(() => Date.now(), [list]);
  return (
    <>
      <SessionsGraph scope={scope} range={range} timeZone={timeZone} onZoom={(span) => change(spanToRaw(span))} />
      <SessionsGrid
        outcome={list}
        service={scope?.service ?? ''}
        range={range}
        timeZone={timeZone}
        nowMs={nowMs}
        url={url}
        change={change}
        renderEmpty={(reason) => <NoSessions reason={reason} range={range} change={change} />}
      />
    </>
  );
}
