import { usePluginContext } from '@grafana/data';
import { ErrorBoundaryAlert } from '@grafana/ui';
import React, { lazy, Suspense } from 'react';
import type { AppSettings } from '../../model/settings';
import { SESSIONS_PATH } from '../../model/paths';
import { t } from '../../words';

/** What another app gives to the exposed component; it is documented (docs/links.md), so a change is a new version. */
export interface SessionTimelineProps {
  /** `session.id`: 32 hex digits. */
  sessionId: string;
  /** `service.name`, if it is known: needed where Loki does not index the sessions stream. */
  service?: string;
  /** Where the session is likely to be found: ms since the epoch, or Grafana's `now-1h`. Without both, the last 7 days. */
  from?: number | string;
  to?: number | string;
}

// With the app's pages, which a page of another app does not need before there is something to show.
const EmbeddedTimeline = lazy(async () => {
  const { EmbeddedTimeline: loaded } = await import('../../pages/session/EmbeddedTimeline');
  return { default: loaded };
});

const NO_SETTINGS: AppSettings = {};

/** One session's timeline, for other apps. It loads its data itself, and what goes wrong is told in its place. */
export function SessionTimelineV1({ sessionId, service, from, to }: SessionTimelineProps) {
  // Grafana puts the settings of the plugin that a component is from around it.
  const settings = usePluginContext<AppSettings>()?.meta.jsonData ?? NO_SETTINGS;
  return (
    <ErrorBoundaryAlert
      title={t('app.noTimeline', 'The timeline of this user session cannot be shown')}
      dependencies={[sessionId, service, from, to]}
    >
      <Suspense fallback={<span role="status">{t('app.loadingSession', 'Loading the session…')}</span>}>
        <EmbeddedTimeline
          key={sessionId}
          settings={settings}
          sessionId={String(sessionId)}
          service={service}
          from={textOf(from)}
          to={textOf(to)}
          base={SESSIONS_PATH}
        />
      </Suspense>
    </ErrorBoundaryAlert>
  );
}

function textOf(time: number | string | undefined): string | undefined {
  return typeof time === 'number' ? String(Math.round(time)) : time;
}
