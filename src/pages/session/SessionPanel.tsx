import { css } from '@emotion/css';
import React, { useCallback, useDeferredValue, useMemo, type RefObject } from 'react';
import type { LogLevel } from '../../model/logLevel';
import type { Session } from '../../model/session';
import type { AppSettings, Scope } from '../../model/settings';
import { ActionsTab } from './ActionsTab';
import { ErrorsTab } from './ErrorsTab';
import { logsLink } from './exploreQueries';
import { LogsTab } from './LogsTab';
import { ResourcesTab } from './ResourcesTab';
import { panelId, tabId } from './SessionTabs';
import type { SessionUrl } from './sessionUrl';
import { readFilters, writeFilters, type TabFilters } from './tabFilters';
import { useImpactRange } from './useImpactRange';
import type { SessionData } from './useSessionData';
import type { SessionSteps } from './useSessionSteps';
import type { SessionUrlState } from './useSessionUrl';

export interface SessionPanelProps {
  settings: AppSettings;
  session: Session;
  scope: Scope;
  state: SessionUrlState;
  data: SessionData;
  steps: SessionSteps;
  /** See `SessionTabProps`. */
  inSight: RefObject<boolean>;
}

/** What the chosen tab shows. */
export function SessionPanel({ settings, session, scope, state, data, steps, inSight }: SessionPanelProps) {
  const url = useUrlToDraw(state.url);
  const { change } = state;
  const { q, kinds, services, only, where, sort } = url;
  const filters = useMemo(
    () => readFilters({ q, kinds, services, only, where, sort }),
    [q, kinds, services, only, where, sort]
  );
  const onFilter = useCallback(
    (wanted: Partial<TabFilters>) => change(writeFilters(wanted), { replace: true }),
    [change]
  );
  const { story, allEvents, allResources } = data;
  const tab = {
    session,
    scope,
    sources: scope.sources,
    settings,
    range: data.range,
    ...useImpactRange(url, session),
    row: url.row,
    inSight,
    filters,
    onFilter,
    story,
    ...steps,
  };
  return (
    <div
      key={url.tab}
      role="tabpanel"
      id={panelId(url.tab)}
      aria-labelledby={tabId(url.tab)}
      className={styles.panel}
      data-testid={`panel-${url.tab}`}
    >
      {url.tab === 'actions' && (
        <ActionsTab {...tab} events={data.events} allEvents={allEvents} resources={allResources} />
      )}
      {url.tab === 'resources' && <ResourcesTab {...tab} outcome={data.resources} resources={data.pageResources} />}
      {url.tab === 'errors' && (
        <ErrorsTab {...tab} events={data.events} allEvents={allEvents} resources={allResources} />
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
          events={allEvents}
          resources={allResources}
        />
      )}
    </div>
  );
}

/**
 * The URL, but while another tab is being drawn, which is done in slices, that of the tab before: with its filters, too.
 * Within a tab it is the URL itself, as fields that people type in live there.
 */
function useUrlToDraw(url: SessionUrl): SessionUrl {
  const drawn = useDeferredValue(url);
  return drawn.tab === url.tab ? url : drawn;
}

const styles = { panel: css({ minWidth: 0 }) };
