import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { SessionFilter } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { SessionList } from '../../model/sessionList';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import type { ListUrl } from './listUrl';
import { Skeleton } from '../../views/states';
import { NoSessions } from './NoSessions';
import { GRAPH_HEIGHT, SessionsGraph } from './SessionsGraph';
import { GridSkeleton, SessionsGrid } from './SessionsGrid';
import { NotIndexedNotice } from './setup/NotIndexedNotice';
import { spanToRaw } from './timeRange';

export interface SessionsContentProps {
  /** Absent while no service is chosen. */
  scope: Scope | undefined;
  list: Outcome<SessionList>;
  /** What the list is restricted to; the same object as long as it says the same. */
  filter: SessionFilter;
  /** When the list was read (ms). */
  nowMs: number;
  range: TimeSpan;
  /** Counts up with each refresh. */
  refreshes: number;
  /** Reads everything again. */
  refresh: () => void;
  timeZone: TimeZone;
  url: ListUrl;
  change: (next: Partial<ListUrl>) => void;
}

/** The graph and the grid of one service. */
export function SessionsContent(props: SessionsContentProps) {
  const { scope, list, nowMs, range, refresh, timeZone, url, change } = props;
  const styles = useStyles2(getStyles);
  const slow = scope?.indexed === false && (list.data?.sessions.length ?? 0) > 0;
  return (
    <div className={styles.rows}>
      {slow && <NotIndexedNotice lokiUid={scope.sources.lokiUid} lokiName={scope.sources.lokiName} />}
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
            scope={scope}
            range={range}
            nowMs={nowMs}
            timeZone={timeZone}
            url={url}
            change={change}
            onRetry={refresh}
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
