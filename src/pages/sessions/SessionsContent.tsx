import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { useSessionList } from '../../data/hooks/useSessionList';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import type { ListUrl } from './listUrl';
import { Skeleton } from '../../views/states';
import { NoSessions } from './NoSessions';
import { GRAPH_HEIGHT, SessionsGraph } from './SessionsGraph';
import { GridSkeleton, SessionsGrid } from './SessionsGrid';
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
  const styles = useStyles2(getStyles);
  const list = useSessionList(scope, range, refreshes);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- who is live is decided anew with each answer
  const nowMs = useMemo(() => Date.now(), [list]);
  return (
    <div className={styles.rows}>
      <SessionsGraph scope={scope} range={range} timeZone={timeZone} onZoom={(span) => change(spanToRaw(span))} />
      <SessionsGrid
        outcome={list}
        service={scope?.service ?? ''}
        range={range}
        timeZone={timeZone}
        nowMs={nowMs}
        url={url}
        change={change}
        renderEmpty={(reason, { newestBeforeMs }) => (
          <NoSessions
            reason={reason}
            newestBeforeMs={newestBeforeMs}
            range={range}
            timeZone={timeZone}
            change={change}
          />
        )}
      />
    </div>
  );
}

/** In the place of both while the services are being read. */
export function ContentSkeleton() {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.rows}>
      <Skeleton lines={1} lineHeight={GRAPH_HEIGHT + 44} />
      <GridSkeleton />
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    rows: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5), width: '100%', minWidth: 0 }),
  };
}
