import { getTimeZone } from '@grafana/data';
import { PluginPage } from '@grafana/runtime';
import React, { useCallback, useEffect, useMemo, useState } from 'react';
import { useEnvironments } from '../../data/hooks/useEnvironments';
import { useServices } from '../../data/hooks/useServices';
import { useSessionList } from '../../data/hooks/useSessionList';
import { useSources } from '../../data/hooks/useSources';
import type { AppSettings } from '../../model/settings';
import { OutcomeView } from '../../views/states';
import { t } from '../../words';
import { effectiveFilter } from './effectiveFilter';
import { HealthButton } from './health/HealthButton';
import { ContentSkeleton, SessionsContent } from './SessionsContent';
import { SessionsToolbar } from './SessionsToolbar';
import { FirstUse } from './setup/FirstUse';
import { NoDataSource } from './setup/NoDataSource';
import { NoFaroLines } from './setup/NoFaroLines';
import { toTimeRange } from './timeRange';
import { useAutoRefresh } from './useAutoRefresh';
import { useListUrl } from './useListUrl';
import { defaultService, useKnown, useScope } from './useScope';

export interface SessionsPageProps {
  settings: AppSettings;
}

/** The list of sessions of one service: a graph over time and a grid, each reading by itself. Everything chosen is in the URL. */
export function SessionsPage({ settings }: SessionsPageProps) {
  const { url, change } = useListUrl();
  const [refreshes, setRefreshes] = useState(0);
  const refresh = useCallback(() => setRefreshes((count) => count + 1), []);
  useAutoRefresh(url.refresh, refresh);

  const timeZone = url.timezone ?? getTimeZone();
  const { from, to } = url;
  // `now` moves on with each refresh, and only then: every query of one refresh is about the same range.
  const { range, span } = useMemo(() => {
    void refreshes;
    const current = toTimeRange({ from, to }, timeZone);
    return { range: current, span: { from: current.from.valueOf(), to: current.to.valueOf() } };
  }, [from, to, timeZone, refreshes]);

  const sources = useSources(settings);
  const usable = sources.status === 'done' ? sources.data : undefined;
  const services = useServices(usable, span);
  const known = useKnown(services, usable?.lokiUid);
  const scope = useScope({ sources: usable, services: known, service: url.service });
  const environments = useEnvironments(scope, span);
  const filter = useMemo(() => effectiveFilter({ filter: url.filter, env: url.env }), [url.filter, url.env]);
  const list = useSessionList(scope, span, refreshes, filter);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- who is live is decided anew with each answer
  const nowMs = useMemo(() => Date.now(), [list]);

  useEffect(() => {
    const service = known && defaultService(known);
    if (!url.service && service) {
      change({ service }, { replace: true });
    }
  }, [known, url.service, change]);

  return (
    <PluginPage
      actions={
        usable && (
          <SessionsToolbar
            services={known?.names}
            environments={environments}
            url={url}
            change={change}
            range={range}
            timeZone={timeZone}
            refresh={refresh}
            loading={services.status === 'loading'}
          >
            <HealthButton list={list.data} nowMs={nowMs} />
          </SessionsToolbar>
        )
      }
    >
      <OutcomeView
        outcome={sources}
        what={t('sessions.whatSources', 'data sources')}
        renderEmpty={(reason) => <NoDataSource reason={reason} />}
      >
        {({ lokiName, faroSelector }) => (
          <OutcomeView
            outcome={services.status === 'loading' && known ? { status: 'done', data: known } : services}
            what={t('sessions.whatServices', 'services')}
            skeleton={<ContentSkeleton />}
            renderEmpty={(reason) =>
              faroSelector === undefined ? (
                <FirstUse reason={reason} lokiName={lokiName} onRetry={refresh} />
              ) : (
                <NoFaroLines reason={reason} onRetry={refresh} />
              )
            }
          >
            {() => (
              <SessionsContent
                scope={scope}
                list={list}
                filter={filter}
                nowMs={nowMs}
                range={span}
                refreshes={refreshes}
                refresh={refresh}
                timeZone={timeZone}
                url={url}
                change={change}
              />
            )}
          </OutcomeView>
        )}
      </OutcomeView>
    </PluginPage>
  );
}
