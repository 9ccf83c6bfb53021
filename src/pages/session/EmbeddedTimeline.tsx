import { css } from '@emotion/css';
import { locationUtil, type GrafanaTheme2 } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import React, { useCallback, useMemo, useState } from 'react';
import { useSession, type FoundSession } from '../../data/hooks/useSession';
import { useSources } from '../../data/hooks/useSources';
import type { AppSettings } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { SessionClock, useSessionClock } from '../../views/clock/SessionClock';
import { formatDuration, formatTime } from '../../views/format';
import { OutcomeView, Skeleton } from '../../views/states';
import { PlainText } from '../../views/text/PlainText';
import { onPlainClick } from '../../views/text/plainClick';
import { sessionHref } from '../../views/sessions/sessionHref';
import { SessionTimeline } from '../../views/timeline/SessionTimeline';
import { timelineHeight } from '../../views/timeline/timelineLook';
import { t } from '../../words';
import { hintRange } from './hintRange';
import { changeSessionUrl, type SessionUrl } from './sessionUrl';
import { useSessionData } from './useSessionData';
import { useSessionSteps } from './useSessionSteps';
import { writeZoom } from './zoomParam';

export interface EmbeddedTimelineProps {
  settings: AppSettings;
  sessionId: string;
  /** `service.name`, if it is known: needed where Loki does not index the sessions stream. */
  service?: string;
  /** Where the session is likely to be found: ms since the epoch, or `now-1h`. */
  from?: string;
  to?: string;
  /** Path of the list of sessions. */
  base: string;
}

/** A session's timeline outside of the app's own pages: it reads its data itself, and what is pressed opens the app. */
export function EmbeddedTimeline({ settings, sessionId, service, from, to, base }: EmbeddedTimelineProps) {
  const sources = useSources(settings);
  const hint = useMemo(() => ({ service, range: hintRange({ from, to }, Date.now()) }), [service, from, to]);
  const found = useSession(sources.data, sessionId, hint);
  const skeleton = <Skeleton lines={1} lineHeight={timelineHeight(1)} />;
  return (
    <OutcomeView outcome={sources} what={t('session.whatSources', 'data sources')} skeleton={skeleton}>
      {() => (
        <OutcomeView outcome={found} what={t('session.whatSession', 'the session')} skeleton={skeleton}>
          {(data) => <Found key={data.session.id} found={data} base={base} />}
        </OutcomeView>
      )}
    </OutcomeView>
  );
}

function Found({ found, base }: { found: FoundSession; base: string }) {
  const styles = useStyles2(getStyles);
  const { session, scope, readMs } = found;
  const [zoom, setZoom] = useState<TimeSpan>();
  const data = useSessionData({ session, scope, tab: 'actions', readMs });
  const path = useCallback(
    (change: Partial<SessionUrl> = {}) => {
      const [page = '', query = ''] = sessionHref(session, { base, service: scope.service || undefined }).split('?');
      return page + changeSessionUrl(query, change);
    },
    [base, session, scope.service]
  );
  const open = useCallback((change?: Partial<SessionUrl>) => locationService.push(path(change)), [path]);
  const steps = useSessionSteps({ url: NO_URL, change: open, allEvents: data.allEvents });
  const here = { zoom: writeZoom(zoom, session.startMs) };
  return (
    <SessionClock startMs={session.startMs}>
      <div className={styles.frame} data-testid="embedded-timeline">
        <div className={styles.head}>
          <Who found={found} />
          <a
            href={locationUtil.assureBaseUrl(path(here))}
            className={styles.link}
            onClick={onPlainClick(() => open(here))}
          >
            {t('session.openUserSession', 'Open user session')}
          </a>
        </div>
        <SessionTimeline
          session={session}
          story={data.story}
          resources={data.known}
          events={data.allEvents}
          zoom={zoom}
          onZoom={setZoom}
          onOpenView={(view) => open({ view })}
          {...steps}
        />
        {(data.story.status === 'failed' || data.story.status === 'partial') && (
          <OutcomeView outcome={data.story} what={t('session.whatRecords', 'the session’s records')}>
            {() => null}
          </OutcomeView>
        )}
      </div>
    </SessionClock>
  );
}

const NO_URL: SessionUrl = { tab: 'actions' };

/** Who it was and when, on one line. */
function Who({ found: { session } }: { found: FoundSession }) {
  const { timeZone } = useSessionClock();
  const { id, name } = session.user;
  const names = [id, name].filter((one) => one !== undefined);
  return (
    <span>
      {names.length > 0 ? <PlainText value={names.join(' · ')} limit={120} /> : t('session.anonymous', 'anonymous')}
      {` · ${formatTime(session.startMs, timeZone, { date: true })} – ${formatTime(session.endMs, timeZone)}`}
      {` · ${formatDuration(session.durationMs)}`}
    </span>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    frame: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0 }),
    head: css({ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: theme.spacing(1) }),
    link: css({ color: theme.colors.text.link, '&:hover': { textDecoration: 'underline' } }),
  };
}
