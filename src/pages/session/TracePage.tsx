import { PluginPage } from '@grafana/runtime';
import { Button } from '@grafana/ui';
import React, { useMemo } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useSessionOfTrace } from '../../data/hooks/useSessionOfTrace';
import { useSources } from '../../data/hooks/useSources';
import type { AppSettings } from '../../model/settings';
import { sessionHref } from '../../views/sessions/sessionHref';
import { OutcomeView } from '../../views/states';
import { t } from '../../words';
import { hintRange } from './hintRange';
import { SessionSkeleton } from './SessionSkeleton';
import { changeSessionUrl, readSessionUrl } from './sessionUrl';

export interface TracePageProps {
  settings: AppSettings;
  traceId: string;
}

/** The address of a trace: leads to the page of the session in which it began, or says why there is none. */
export function TracePage({ settings, traceId }: TracePageProps) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { from, to } = readSessionUrl(search);
  const range = useMemo(() => hintRange({ from, to }, Date.now()), [from, to]);
  const sources = useSources(settings);
  const found = useSessionOfTrace(sources.data, traceId, range);
  const list = pathname.replace(/\/traces\/[^/]*\/?$/, '/sessions');
  const back = (
    <Button variant="secondary" onClick={() => navigate(list + changeSessionUrl('', { from, to }))}>
      {t('session.back', 'Back to the sessions')}
    </Button>
  );
  return (
    <PluginPage
      pageNav={{
        text: t('session.ofTrace', 'Session of a trace'),
        parentItem: { text: t('session.list', 'Sessions'), url: list },
      }}
    >
      <OutcomeView outcome={sources} what={t('session.whatSources', 'data sources')} skeleton={<SessionSkeleton />}>
        {() => (
          <OutcomeView
            outcome={found}
            what={t('session.whatTrace', 'the trace')}
            skeleton={<SessionSkeleton />}
            emptyAction={back}
          >
            {({ sessionId, service, span }) => {
              const place = { id: sessionId, startMs: span.from, endMs: span.to };
              const before = from && to ? { from, to } : undefined;
              return <Navigate to={sessionHref(place, { base: list, service, list: before })} replace />;
            }}
          </OutcomeView>
        )}
      </OutcomeView>
    </PluginPage>
  );
}
