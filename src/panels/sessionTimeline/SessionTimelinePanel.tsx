import { css } from '@emotion/css';
import { LoadingState, type PanelProps } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { MarkKind } from '../../model/timeline/timeline';
import { SessionClock } from '../../views/clock/SessionClock';
import { sessionEvents } from '../../views/events/sessionEvents';
import { formatQuantity } from '../../views/format';
import { NoteLine } from '../../views/states';
import { SessionTimeline } from '../../views/timeline/SessionTimeline';
import { t } from '../../words';
import { limitWords } from '../parts/limitWords';
import { PanelOutcome } from '../parts/PanelOutcome';
import { markClicks } from './markClicks';
import { readOneSession, type OneSession } from './readOneSession';
import { SessionFacts } from './SessionFacts';
import type { TimelineOptions } from './timelineOptions';

const ALL: readonly MarkKind[] = ['action', 'error', 'long_task', 'request'];

/** The story of one session of a dashboard's query on the timeline of the app's page. */
export function SessionTimelinePanel({ data, options, timeZone }: PanelProps<TimelineOptions>) {
  const { series, state } = data;
  const { one, unfit } = useMemo(() => readOneSession(series), [series]);
  return (
    <PanelOutcome
      data={data}
      what={t('timelinePanel.what', 'records of a session')}
      unfit={unfit}
      empty={one === undefined}
    >
      {one && (
        <OneTimeline
          // Another session is another timeline: its zoom is not that of the one before.
          key={one.session.id}
          one={one}
          series={series}
          options={options}
          timeZone={timeZone}
          loading={state === LoadingState.Loading || state === LoadingState.Streaming}
        />
      )}
    </PanelOutcome>
  );
}

interface OneTimelineProps extends Pick<PanelProps<TimelineOptions>, 'options' | 'timeZone'> {
  one: OneSession;
  series: PanelProps['data']['series'];
  loading: boolean;
}

function OneTimeline({ one, series, options, timeZone, loading }: OneTimelineProps) {
  const styles = useStyles2(getStyles);
  const { session, story, resources, sessions } = one;
  const events = useMemo(() => sessionEvents(story), [story]);
  const clicks = useMemo(
    () => markClicks({ session, events, series, click: options.click }),
    [session, events, series, options.click]
  );
  const notes = [
    sessions > 1 &&
      t(
        'timelinePanel.several',
        'These lines are of {{sessions}}; this is the last one. Narrow the query with | session_id="…".',
        { sessions: formatQuantity(sessions, 'session') }
      ),
    limitWords(series),
  ].filter((note): note is string => Boolean(note));
  return (
    <SessionClock startMs={session.startMs} timeZone={timeZone}>
      <div className={styles.panel} data-testid="session-timeline">
        {notes.map((words) => (
          <NoteLine key={words} words={words} testId="panel-note" />
        ))}
        {options.facts && <SessionFacts session={session} timeZone={timeZone} />}
        <SessionTimeline
          session={session}
          story={{ status: loading ? 'loading' : 'done', data: story }}
          resources={requestsOf(resources, { idle: options.idle, loading })}
          events={events}
          kinds={options.marks?.length ? options.marks : ALL}
          {...clicks}
        />
      </div>
    </SessionClock>
  );
}

/** Where requests are still to come, a stretch without any is not yet idle; nor is it said to be where that is not wanted. */
function requestsOf(
  resources: Resource[] = [],
  { idle, loading }: { idle: boolean; loading: boolean }
): Outcome<Resource[]> {
  return idle && !loading ? { status: 'done', data: resources } : { status: 'loading', data: resources };
}

function getStyles() {
  return { panel: css({ flex: '1 1 0', minHeight: 0, overflow: 'auto' }) };
}
