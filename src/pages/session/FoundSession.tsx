import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo, type RefObject } from 'react';
import { useAnnotations } from '../../data/hooks/useAnnotations';
import type { Session } from '../../model/session';
import type { AppSettings, Scope } from '../../model/settings';
import { SessionClock } from '../../views/clock/SessionClock';
import { PagePicker } from '../../views/header/PagePicker';
import { SessionHeader } from '../../views/header/SessionHeader';
import { SessionTimeline } from '../../views/timeline/SessionTimeline';
import { NeighbourLinks } from './NeighbourLinks';
import { SessionLive } from './SessionLive';
import { SessionPanel } from './SessionPanel';
import { SessionTabs } from './SessionTabs';
import { NO_FILTERS } from './tabFilters';
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
  /** See `SessionTabProps`. */
  inSight: RefObject<boolean>;
}

/** A session that was found: each tab's data comes, and fails, on its own. */
export function FoundSession({ settings, session, scope, state, reading, inSight }: FoundSessionProps) {
  const styles = useStyles2(getStyles);
  const { url, change } = state;
  const data = useSessionData({ session, scope, tab: url.tab, viewId: url.view, readMs: reading.readMs });
  // After the session's own records, which people wait for.
  const annotations = useAnnotations(
    data.story.status === 'loading' ? undefined : { from: session.startMs, to: session.endMs }
  );
  const steps = useSessionSteps({ url, change, allEvents: data.allEvents });
  const zoom = useMemo(() => readZoom(url.zoom, session.startMs), [url.zoom, session.startMs]);
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
        <SessionPanel
          settings={settings}
          session={session}
          scope={scope}
          state={state}
          data={data}
          steps={steps}
          inSight={inSight}
        />
      </div>
    </SessionClock>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    page: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0 }),
  };
}
