import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { PluginPage } from '@grafana/runtime';
import { Button, useStyles2 } from '@grafana/ui';
import React, { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useSession } from '../../data/hooks/useSession';
import { useSources } from '../../data/hooks/useSources';
import type { AppSettings } from '../../model/settings';
import { OutcomeView } from '../../views/states';
import { visibleText } from '../../views/text/visibleText';
import { t } from '../../words';
import { BackLink } from './BackLink';
import { FoundSession } from './FoundSession';
import { hintRange } from './hintRange';
import { SessionSkeleton } from './SessionSkeleton';
import { useSteady } from './useSteady';
import { useSessionUrl, type SessionUrlState } from './useSessionUrl';
import { useUntouched } from './useUntouched';

export interface SessionPageProps {
  settings: AppSettings;
  sessionId: string;
}

/** One session: header and the four tabs. */
export function SessionPage({ settings, sessionId }: SessionPageProps) {
  const state = useSessionUrl();
  const { service, from, to, row } = state.url;
  const inSight = useUntouched(row !== undefined);
  // A relative range must not move on with every render, or the search would begin anew each time.
  const hint = useMemo(() => ({ service, range: hintRange({ from, to }, Date.now()) }), [service, from, to]);
  const sources = useSources(settings);
  const [reading, setReading] = useState(0);
  const readAgain = useCallback(() => setReading((n) => n + 1), []);
  const read = useSession(sources.data, sessionId, hint, reading);
  // All of the page at once takes a while to draw: in slices.
  const found = useDeferredValue(useSteady(read, reading));
  const pageNav = useMemo(
    () => ({
      text: t('session.title', 'Session {{id}}', { id: visibleText(sessionId.slice(0, 8)) }),
      parentItem: { text: t('session.list', 'Sessions'), url: state.listHref },
    }),
    [sessionId, state.listHref]
  );
  const back = (
    <Button variant="secondary" onClick={state.openList}>
      {t('session.back', 'Back to the sessions')}
    </Button>
  );
  return (
    <PluginPage pageNav={pageNav} renderTitle={(title) => <SessionTitle title={title} state={state} />}>
      <OutcomeView outcome={sources} what={t('session.whatSources', 'data sources')} skeleton={<SessionSkeleton />}>
        {() => (
          <OutcomeView
            outcome={found}
            what={t('session.whatSession', 'the session')}
            skeleton={<SessionSkeleton />}
            emptyAction={back}
          >
            {({ session, scope, readMs }) => (
              <FoundSession
                key={session.id}
                settings={settings}
                session={session}
                scope={scope}
                state={state}
                inSight={inSight}
                reading={{ readMs, busy: read.status === 'loading', readAgain }}
              />
            )}
          </OutcomeView>
        )}
      </OutcomeView>
    </PluginPage>
  );
}

function SessionTitle({ title, state }: { title: string; state: SessionUrlState }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.title}>
      <BackLink state={state} />
      <h1>{title}</h1>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    title: css({
      display: 'flex',
      alignItems: 'baseline',
      gap: theme.spacing(2),
      h1: { margin: 0, fontSize: theme.typography.h3.fontSize },
    }),
  };
}
