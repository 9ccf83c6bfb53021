import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { useCountryTotals } from '../../data/hooks/useCountryTotals';
import { useSessionFacets } from '../../data/hooks/useSessionFacets';
import { useSessionsOverTime } from '../../data/hooks/useSessionsOverTime';
import { useSessionTotals } from '../../data/hooks/useSessionTotals';
import type { SessionFilter } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { SessionList } from '../../model/sessionList';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { FilterRow, FiltersColumn, useFilterValues } from './filter';
import type { ListUrl } from './listUrl';
import { SessionsMap } from './map/SessionsMap';
import { Skeleton } from '../../views/states';
import { NoSessions } from './NoSessions';
import { GRAPH_HEIGHT, SessionsGraph } from './SessionsGraph';
import { GridSkeleton, SessionsGrid } from './SessionsGrid';
import { NotIndexedNotice } from './setup/NotIndexedNotice';
import { PANEL_HEAD_HEIGHT } from './SessionsGraphPanel';
import { TotalsRow } from './TotalsRow';

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

/** Filters at the left; the filter as a text, the graph and the grid of one service at the right. */
export function SessionsContent(props: SessionsContentProps) {
  const { scope, list, filter, nowMs, range, refreshes, refresh, timeZone, url, change } = props;
  const styles = useStyles2(getStyles);
  const slow = scope?.indexed === false && (list.data?.sessions.length ?? 0) > 0;
  const of = { scope, range, filter, refresh: refreshes, list };
  // Only what is in sight is asked for.
  const shown = (view: ListUrl['view']) => ({ ...of, scope: url.view === view ? scope : undefined });
  const series = useSessionsOverTime(shown('graph'), url.split);
  const countries = useCountryTotals(shown('map'));
  const totals = useSessionTotals(of);
  const values = useFilterValues({ list, facets: useSessionFacets(of), nowMs });
  const filters = { url, change, values };
  const loaded = list.data?.read;
  return (
    <div className={styles.columns}>
      <FiltersColumn {...filters} scope={scope} />
      <div className={styles.rows}>
        {slow && <NotIndexedNotice lokiUid={scope.sources.lokiUid} lokiName={scope.sources.lokiName} />}
        <FilterRow {...filters} scope={scope} range={range} timeZone={timeZone} />
        {url.view === 'map' ? (
          <SessionsMap outcome={countries} loaded={loaded} url={url} change={change} />
        ) : (
          <SessionsGraph outcome={series} loaded={loaded} range={range} timeZone={timeZone} url={url} change={change} />
        )}
        <TotalsRow outcome={totals} scope={scope} filter={filter} range={range} loaded={loaded} />
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
    </div>
  );
}

/** In the place of both while the services are being read. */
export function ContentSkeleton() {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.rows}>
      <Skeleton lines={1} lineHeight={GRAPH_HEIGHT + PANEL_HEAD_HEIGHT} />
      <GridSkeleton />
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    columns: css({ display: 'flex', alignItems: 'flex-start', gap: theme.spacing(2), width: '100%', minWidth: 0 }),
    rows: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5), width: '100%', minWidth: 0 }),
  };
}
