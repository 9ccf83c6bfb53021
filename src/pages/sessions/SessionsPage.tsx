import { css } from '@emotion/css';
import { getTimeZone, type GrafanaTheme2 } from '@grafana/data';
import { LinkButton, useStyles2 } from '@grafana/ui';
import React, { useCallback, useEffect, useMemo, useState } from 'react';
import { useServices } from '../../data/hooks/useServices';
import { useSources } from '../../data/hooks/useSources';
import type { AppSettings } from '../../model/settings';
import { EmptyNote, OutcomeView, Skeleton } from '../../views/states';
import { FirstUse } from './FirstUse';
import { SessionsContent } from './SessionsContent';
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
  const styles = useStyles2(getStyles);
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

  useEffect(() => {
    const service = known && defaultService(known);
    if (!url.service && service) {
      change({ service }, { replace: true });
    }
  }, [known, url.service, change]);

  return (
    <div className={styles.page}>
      <OutcomeView
        outcome={sources}
        what="data sources"
        renderEmpty={(reason) => (
          <EmptyNote
            reason={reason}
            icon="database"
            action={
              <LinkButton href="/connections/datasources/new" icon="plus">
                Add a data source
              </LinkButton>
            }
          />
        )}
      >
        {({ lokiName }) => (
          <>
            <SessionsToolbar
              services={known?.names}
              url={url}
              change={change}
              range={range}
              timeZone={timeZone}
              refresh={refresh}
              loading={services.status === 'loading'}
            />
            <OutcomeView
              outcome={services.status === 'loading' && known ? { status: 'done', data: known } : services}
              what="services"
              skeleton={<Skeleton lines={2} lineHeight={180} gap={16} />}
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
          </>
        )}
      </OutcomeView>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    // The gap between the page's rows, whichever outcome wraps them.
    page: css({
      width: '100%',
      minWidth: 0,
      '& > div': { gap: theme.spacing(1.5) },
      '& > div > div': { gap: theme.spacing(1.5) },
    }),
  };
}
