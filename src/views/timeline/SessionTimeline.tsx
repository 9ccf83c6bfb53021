import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { Annotation } from '../../model/annotation';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { Session } from '../../model/session';
import type { ErrorEvent, SessionStory } from '../../model/story';
import type { MarkKind, Timeline, TimelineMark } from '../../model/timeline/timeline';
import { timelineOf } from '../../model/timeline/timelineOf';
import { t } from '../../words';
import { recordOf, type SessionEvent } from '../events/sessionEvents';
import { Skeleton } from '../states';
import type { LaneItem } from './laneItems';
import { TimelineChart, type TimelineChartProps } from './TimelineChart';
import { timelineHeight } from './timelineLook';

export interface SessionTimelineProps extends Pick<TimelineChartProps, 'zoom' | 'onZoom'> {
  session: Session;
  story: Outcome<SessionStory>;
  resources: Outcome<Resource[]>;
  /** Grafana's, of the session's time. */
  annotations?: Outcome<Annotation[]>;
  /** Of the whole session: the rows that actions and long tasks lead to. */
  events: SessionEvent[];
  /** The kinds of marks that are shown; absent: all. The same array as long as it says the same. */
  kinds?: readonly MarkKind[];
  /** The page that all is narrowed to. */
  viewId?: string;
  /** Undefined is all pages. */
  onOpenView: (viewId: string | undefined) => void;
  onOpenEvent: (id: string) => void;
  onOpenError: (error: ErrorEvent) => void;
  onOpenResource: (resource: Resource) => void;
}

/** What happened when, in one look: a lane a tab, with its pages and marks that lead to their rows. */
export function SessionTimeline(props: SessionTimelineProps) {
  const {
    session,
    story,
    resources,
    annotations,
    events,
    kinds,
    viewId,
    onOpenView,
    onOpenEvent,
    onOpenError,
    onOpenResource,
  } = props;
  const styles = useStyles2(getStyles);
  const { startMs, endMs, tabs } = session;
  const whole = useMemo(
    () => story.data && timelineOf({ session: { startMs, endMs }, story: story.data, resources: resources.data ?? [] }),
    [startMs, endMs, story.data, resources.data]
  );
  const timeline = useMemo(() => whole && (kinds ? withMarks(whole, kinds) : whole), [whole, kinds]);
  const height = timelineHeight(tabs);
  if (!timeline?.lanes.length) {
    return story.status === 'loading' ? (
      <Skeleton lines={1} lineHeight={height} />
    ) : (
      <div className={styles.note} style={{ height }} data-testid="timeline-note">
        {story.status === 'failed'
          ? t('timeline.failed', 'No timeline: the session’s records could not be read.')
          : t('timeline.none', 'No timeline: there are no records of what happened.')}
      </div>
    );
  }

  const openEvent = (record: object) => {
    const event = events.find((one) => recordOf(one) === record);
    if (event) {
      onOpenEvent(event.id);
    }
  };
  const follow = (item: LaneItem) => {
    if (item.kind === 'block') {
      const { viewId: wanted } = item.block.view;
      return onOpenView(wanted === viewId ? undefined : wanted);
    }
    const [mark] = item.cluster.marks;
    switch (mark.kind) {
      case 'action':
        return openEvent(mark.action);
      case 'long_task':
        return openEvent(mark.task);
      case 'error':
        return onOpenError(mark.error);
      case 'request':
        return onOpenResource(mark.resource);
    }
  };
  return (
    <TimelineChart
      timeline={timeline}
      tabs={tabs}
      // Requests that are not read yet, or cannot be, may be just what happened in between.
      idleKnown={resources.status === 'done' || resources.status === 'empty'}
      annotations={annotations}
      viewId={viewId}
      zoom={props.zoom}
      onZoom={props.onZoom}
      onFollow={follow}
    />
  );
}

function withMarks(timeline: Timeline, kinds: readonly MarkKind[]): Timeline {
  const shown = (marks: TimelineMark[]) => marks.filter(({ kind }) => kinds.includes(kind));
  return { ...timeline, lanes: timeline.lanes.map((lane) => ({ ...lane, marks: shown(lane.marks) })) };
}

function getStyles(theme: GrafanaTheme2) {
  return {
    note: css({
      display: 'flex',
      alignItems: 'center',
      padding: theme.spacing(0, 2),
      border: `1px solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
      color: theme.colors.text.secondary,
    }),
  };
}
