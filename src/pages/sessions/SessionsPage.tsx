import { getTimeZone } from '@grafana/data';
import { PluginPage } from '@grafana/runtime';
import { LinkButton } from '@grafana/ui';
import React, { useCallback, useEffect, useMemo, useState } from 'react';
import { useHref } from 'react-router';
import { useServices } from '../../data/hooks/useServices';
import { useSources } from '../../data/hooks/useSources';
import type { AppSettings } from '../../model/settings';
import { EmptyNote, OutcomeView } from '../../views/states';
import { FirstUse } from './FirstUse';
import { ContentSkeleton, SessionsContent } from './SessionsContent';
import { SessionsToolbar } from './SessionsToolbar';
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
  const addSource = useHref('/connections/datasources/new');
  const services = useServices(usable, span);
  const known = useKnown(services, usable?.lokiUid);
  const scope = useScope({ sources: usable, services: known, service: url.service });

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
            url={url}
            change={change}
            range={range}
            timeZone={timeZone}
            refresh={refresh}
            loading={services.status === 'loading'}
          />
        )
      }
    >
      <OutcomeView
        outcome={sources}
        what="data sources"
        renderEmpty={(reason) => (
          <EmptyNote
            reason={reason}
            icon="database"
            action={
              <LinkButton href={addSource} icon="plus">
                Add a data source
              </LinkButton>
            }
          />
        )}
      >
        {({ lokiName }) => (
          <OutcomeView
            outcome={services.status === 'loading' && known ? { status: 'done', data: known } : services}
            what="services"
            skeleton={<ContentSkeleton />}
            renderEmpty={(reason) => <FirstUse reason={reason} lokiName={lokiName} onRetry={refresh} />}
          >
            {() => (
              <SessionsContent
                scope={scope}
                range={span}
                refreshes={refreshes}
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
