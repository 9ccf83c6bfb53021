import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React, { startTransition, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../model/annotation';
import type { Outcome } from '../../model/outcome';
import type { Timeline } from '../../model/timeline/timeline';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { useWidth } from '../graph/useWidth';
import { FailureSign } from '../states';
import { SPOKEN_ONLY } from '../text/spokenOnly';
import { AnnotationLines } from './AnnotationLines';
import { laneItems, type LaneItem } from './laneItems';
import { TimelineAnnotations } from './TimelineAnnotations';
import { TimelineAxis } from './TimelineAxis';
import { TimelineLaneRow } from './TimelineLaneRow';
import { ANNOTATIONS_HEIGHT, LANE_HEIGHT, LANE_NAME_WIDTH, timelineHeight } from './timelineLook';
import { laneName } from './timelineWords';
import { timeScale } from './timeScale';
import { useTimelineKeyboard } from './useTimelineKeyboard';
import { useZoomDrag } from './useZoomDrag';
import { scaleRange, zoomRange } from './zoomRange';

/** In px, where nothing is laid out. */
const WIDTH_OF_NOTHING = 1000;

const NONE: never[] = [];

export interface TimelineChartProps {
  timeline: Timeline;
  /** How many lanes there will be at least: room is kept for them. */
  tabs: number;
  /** False while a stretch may look idle only since something is not read. */
  idleKnown: boolean;
  /** Grafana's, of the session's time. */
  annotations?: Outcome<Annotation[]>;
  /** The page that all is narrowed to. */
  viewId?: string;
  /** The part that is shown (ms since the epoch), where the caller keeps it (in the URL); together with `onZoom`. */
  zoom?: TimeSpan;
  /** Undefined is all of it. */
  onZoom?: (zoom: TimeSpan | undefined) => void;
  onFollow: (item: LaneItem) => void;
}

/** The lanes of a session on one axis, to drag over, to press and to walk by keyboard. */
export function TimelineChart(props: TimelineChartProps) {
  const { timeline, tabs, idleKnown, annotations, viewId, onZoom, onFollow } = props;
  const styles = useStyles2(getStyles);
  const hintId = useId();
  const lanesRef = useRef<HTMLDivElement>(null);
  const width = useWidth(lanesRef) || WIDTH_OF_NOTHING;
  // What is drawn before the width is known would be drawn for nothing; and hundreds of marks are drawn in a task of their
  // own, after the rest of the page.
  const [measured, setMeasured] = useState(false);
  useEffect(() => startTransition(() => setMeasured(true)), []);
  const noted = annotations?.data ?? NONE;
  const [ownZoom, setOwnZoom] = useState<TimeSpan>();
  const setZoom = onZoom ?? setOwnZoom;
  const wanted = onZoom ? props.zoom : ownZoom;
  // A link may name a stretch that is not there, or no longer.
  const zoom = useMemo(() => wanted && zoomRange(wanted, timeline), [wanted, timeline]);
  const scale = useMemo(() => timeScale(zoom ?? timeline, width), [zoom, timeline, width]);
  const lanes = useMemo(
    () => (measured ? timeline.lanes.map((lane) => laneItems(lane, scale, idleKnown)) : []),
    [measured, timeline, scale, idleKnown]
  );
  // The same for good, so that lanes are drawn anew only where they changed: a row that is selected does not change them.
  const latest = useRef(onFollow);
  latest.current = onFollow;
  const follow = useCallback((item: LaneItem) => latest.current(item), []);
  const show = (range: TimeSpan) => setZoom(zoomRange(range, timeline));
  const { drag, handlers } = useZoomDrag(lanesRef, ({ from, to }) => show({ from: scale.ms(from), to: scale.ms(to) }));
  const { root, activeKey, onFocus, onKeyDown, focusLanes } = useTimelineKeyboard({
    lanes,
    onFollow: follow,
    onScale: (factor, x) => show(scaleRange(scale, factor, scale.ms(x))),
  });
  const page = timeline.lanes.flatMap(({ blocks }) => blocks).find(({ view }) => view.viewId === viewId);
  const onPage = page && zoomRange(page, timeline);
  const isOnPage = !onPage || (zoom !== undefined && isSame(onPage, zoom));

  return (
    <div
      role="group"
      aria-label={t('timeline.name', 'Timeline')}
      aria-describedby={hintId}
      className={styles.frame}
      style={{ minHeight: timelineHeight(tabs), maxHeight: timelineHeight(Infinity) }}
      ref={root}
      onKeyDown={onKeyDown}
      data-testid="timeline"
    >
      <span id={hintId} className={styles.spoken}>
        {t('timeline.keys', 'Arrow keys move between pages and marks, Enter opens one, plus and minus zoom.')}
      </span>
      <div className={cx(styles.columns, styles.top)}>
        <div className={styles.sign}>
          {annotations?.status === 'failed' && <FailureSign failure={annotations.failure} retry={annotations.retry} />}
        </div>
        <TimelineAnnotations annotations={noted} scale={scale} />
      </div>
      <div className={styles.columns}>
        <div aria-hidden="true">
          {lanes.map((lane, index) => (
            <div
              key={lane.tabId ?? ''}
              className={styles.name}
              title={lane.tabId === undefined ? t('timeline.noTabHint', 'Records that name no tab') : undefined}
            >
              {laneName(lanes, index)}
            </div>
          ))}
        </div>
        <div ref={lanesRef} className={styles.lanes} {...handlers} data-testid="timeline-lanes">
          {lanes.map((lane, index) => (
            <TimelineLaneRow
              key={lane.tabId ?? ''}
              name={laneName(lanes, index)}
              lane={lane}
              scale={scale}
              viewId={viewId}
              activeKey={lane.items.some(({ key }) => key === activeKey) ? activeKey : undefined}
              onFollow={follow}
              onFocus={onFocus}
            />
          ))}
          <AnnotationLines annotations={noted} scale={scale} />
          {drag && (
            <div
              className={styles.selection}
              style={{ left: drag.from, width: drag.to - drag.from }}
              data-testid="timeline-selection"
            />
          )}
        </div>
      </div>
      <div className={styles.foot}>
        <TimelineAxis scale={scale}>
          {/* What dragging does, for who cannot drag. */}
          {!isOnPage && (
            <Button size="sm" variant="secondary" fill="outline" onClick={() => setZoom(onPage)}>
              {t('timeline.zoomToPage', 'Zoom to page')}
            </Button>
          )}
          {zoom && (
            <Button
              size="sm"
              variant="secondary"
              fill="outline"
              onClick={() => {
                focusLanes();
                setZoom(undefined);
              }}
            >
              {t('timeline.resetZoom', 'Reset zoom')}
            </Button>
          )}
        </TimelineAxis>
      </div>
    </div>
  );
}

/** To the millisecond: a link has no fractions of it. */
function isSame(a: TimeSpan, b: TimeSpan): boolean {
  return Math.abs(a.from - b.from) <= 1 && Math.abs(a.to - b.to) <= 1;
}

function getStyles(theme: GrafanaTheme2) {
  return {
    frame: css({
      position: 'relative',
      boxSizing: 'border-box',
      display: 'flex',
      flexDirection: 'column',
      overflow: 'hidden auto',
      background: theme.colors.background.primary,
      border: `1px solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
    }),
    spoken: css(SPOKEN_ONLY),
    columns: css({ display: 'grid', gridTemplateColumns: `${LANE_NAME_WIDTH}px minmax(0, 1fr)`, flexShrink: 0 }),
    top: css({ position: 'sticky', top: 0, zIndex: 1, background: theme.colors.background.primary }),
    sign: css({ paddingLeft: theme.spacing(1), lineHeight: `${ANNOTATIONS_HEIGHT}px` }),
    name: css({
      height: LANE_HEIGHT,
      paddingLeft: theme.spacing(1),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      lineHeight: `${LANE_HEIGHT}px`,
      whiteSpace: 'nowrap',
    }),
    // Up and down still scrolls the page where there is no mouse.
    lanes: css({
      position: 'relative',
      overflow: 'hidden',
      userSelect: 'none',
      touchAction: 'pan-y',
      cursor: 'crosshair',
    }),
    selection: css({
      position: 'absolute',
      top: 0,
      bottom: 0,
      background: theme.colors.action.selected,
      border: `1px solid ${theme.colors.primary.border}`,
      pointerEvents: 'none',
    }),
    foot: css({
      position: 'sticky',
      bottom: 0,
      marginTop: 'auto',
      paddingLeft: LANE_NAME_WIDTH,
      background: theme.colors.background.primary,
    }),
  };
}
