import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useCallback, useMemo } from 'react';
import { useAnnotations } from '../../data/hooks/useAnnotations';
import type { LogLevel } from '../../model/logLevel';
import type { Session } from '../../model/session';
import type { AppSettings, Scope } from '../../model/settings';
import { SessionClock } from '../../views/clock/SessionClock';
import { PagePicker } from '../../views/header/PagePicker';
import { SessionHeader } from '../../views/header/SessionHeader';
import { SessionTimeline } from '../../views/timeline/SessionTimeline';
import { ActionsTab } from './ActionsTab';
import { ErrorsTab } from './ErrorsTab';
import { logsLink } from './exploreQueries';
import { LogsTab } from './LogsTab';
import { ResourcesTab } from './ResourcesTab';
import { NeighbourLinks } from './NeighbourLinks';
import { SessionLive } from './SessionLive';
import { panelId, SessionTabs, tabId } from './SessionTabs';
import { NO_FILTERS, readFilters, writeFilters, type TabFilters } from './tabFilters';
import { useImpactRange } from './useImpactRange';
import { useSessionData } from './useSessionData';
import { useSessionSteps } from './useSessionSteps';
import type { SessionUrlState } from './useSessionUrl';
import { readZoom, writeZoom } from './zoomParam';

export interface FoundSessionProps {
  settings: AppSettings;
  session: Session;
  scope: Scope;
  state: SessionUrlState;
  /** When the session was read (ms), whether that is being done again, and how to. */
  reading: { readMs: number; busy: boolean; readAgain: () => void };
}

/** A session that was found: each tab's data comes, and fails, on its own. */
export function FoundSession({ settings, session, scope, state, reading }: FoundSessionProps) {
  const styles = useStyles2(getStyles);
  const { url, change } = state;
  const data = useSessionData({ session, scope, tab: url.tab, viewId: url.view, readMs: reading.readMs });
  // After the session's own records, which people wait for.
  const annotations = useAnnotations(
    data.story.status === 'loading' ? undefined : { from: session.startMs, to: session.endMs }
  );
  const steps = useSessionSteps({ url, change, allEvents: data.allEvents });
  const { q, kinds, services, only, where, sort } = url;
  const filters = useMemo(
    () => readFilters({ q, kinds, services, only, where, sort }),
    [q, kinds, services, only, where, sort]
  );
  const zoom = useMemo(() => readZoom(url.zoom, session.startMs), [url.zoom, session.startMs]);
  const onFilter = useCallback(
    (wanted: Partial<TabFilters>) => change(writeFilters(wanted), { replace: true }),
    [change]
  );
  const tab = {
    session,
    scope,
    sources: scope.sources,
    settings,
    range: data.range,
    ...useImpactRange(url, session),
    row: url.row,
    filters,
    onFilter,
    ...steps,
  };
  return (
    <SessionClock startMs={session.startMs}>
      <div className={styles.page}>
        <SessionHeader session={session}>
          <SessionLive {...reading} session={session} story={data.story} busy={reading.busy || data.busy} />
          <PagePicker
            views={data.story.data?.views ?? []}
            sessionStartMs={session.startMs}
            viewId={url.view}
            loading={data.story.status === 'loading'}
            onChange={(view) => change({ view, row: undefined })}
          />
          <NeighbourLinks session={session} scope={scope} after={data.story} />
        </SessionHeader>
        <SessionTimeline
          session={session}
          story={data.story}
          resources={data.known}
          annotations={annotations}
          events={data.allEvents}
          viewId={url.view}
          onOpenView={(view) => change({ view, row: undefined })}
          zoom={zoom}
          onZoom={(wanted) => change({ zoom: writeZoom(wanted, session.startMs) }, { replace: true })}
          {...steps}
        />
        <SessionTabs
          active={url.tab}
          counts={data.counts}
          onChange={(next) => change({ ...NO_FILTERS, tab: next, row: undefined })}
        />
        <div
          key={url.tab}
          role="tabpanel"
          id={panelId(url.tab)}
          aria-labelledby={tabId(url.tab)}
          className={styles.panel}
          data-testid={`panel-${url.tab}`}
        >
          {url.tab === 'actions' && (
            <ActionsTab
              {...tab}
              story={data.story}
              events={data.events}
              allEvents={data.allEvents}
              resources={data.allResources}
            />
          )}
          {url.tab === 'resources' && (
            <ResourcesTab {...tab} story={data.story} outcome={data.resources} resources={data.pageResources} />
          )}
          {url.tab === 'errors' && (
            <ErrorsTab
              {...tab}
              story={data.story}
              events={data.events}
              allEvents={data.allEvents}
              resources={data.allResources}
            />
          )}
          {url.tab === 'logs' && (
            <LogsTab
              {...tab}
              story={data.frontEnd}
              backEnd={data.backEnd}
              lines={data.lines}
              traces={data.traceIds.length}
              explore={logsLink({
                scope,
                sessionId: session.id,
                traceIds: data.traceIds,
                range: data.range,
                services: filters.services,
                levels: filters.kinds as ReadonlySet<LogLevel>,
              })}
              events={data.allEvents}
              resources={data.allResources}
            />
          )}
        </div>
      </div>
    </SessionClock>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    page: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0 }),
    panel: css({ minWidth: 0 }),
  };
}
