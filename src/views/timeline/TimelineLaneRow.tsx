import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { memo, useId } from 'react';
import { useSessionClock } from '../clock/SessionClock';
import type { LaneItem, LaneItems } from './laneItems';
import type { TimeScale } from './timeScale';
import { DRAWN_IN_ORDER, LANE_HEIGHT } from './timelineLook';
import { TimelineMarks } from './TimelineMarks';
import { IdleStretch, TimelinePage } from './TimelinePage';
import { idleWords } from './timelineWords';

export interface TimelineLaneRowProps {
  name: string;
  lane: LaneItems;
  scale: TimeScale;
  /** The page that all is narrowed to. */
  viewId?: string;
  /** The item that Tab reaches, where it is in this lane. */
  activeKey?: string;
  onFollow: (item: LaneItem) => void;
  onFocus: (key: string) => void;
}

/** One lane, drawn as SVG: pages, idle stretches, marks over them. */
export const TimelineLaneRow = memo(function TimelineLaneRow(props: TimelineLaneRowProps) {
  const { name, lane, scale, viewId, activeKey, onFollow, onFocus } = props;
  const styles = useStyles2(getStyles);
  const { startMs } = useSessionClock();
  const patternId = `idle-${useId().replace(/\W/g, '')}`;
  const hatch = `url(#${patternId})`;
  const pages = lane.items.filter((item) => item.kind === 'block');
  const marks = lane.items.filter((item) => item.kind === 'marks');
  return (
    <svg role="group" aria-label={name} className={styles.lane} width={scale.width} height={LANE_HEIGHT}>
      <defs>
        <pattern id={patternId} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.hatch} width={1.5} height={6} />
        </pattern>
      </defs>
      {pages.map((item) => (
        <TimelinePage
          key={item.key}
          item={item}
          scale={scale}
          hatch={hatch}
          selected={item.block.view.viewId === viewId}
          odd={item.index % 2 === 1}
          inTabOrder={item.key === activeKey}
          onFollow={onFollow}
          onFocus={onFocus}
        />
      ))}
      {lane.idle.map((span) => (
        <IdleStretch key={span.from} words={idleWords(span, startMs)} span={span} scale={scale} hatch={hatch} />
      ))}
      {DRAWN_IN_ORDER.flatMap((kind) =>
        marks
          .filter(({ cluster }) => cluster.kind === kind)
          .map((item) => (
            <TimelineMarks
              key={item.key}
              item={item}
              inTabOrder={item.key === activeKey}
              onFollow={onFollow}
              onFocus={onFocus}
            />
          ))
      )}
    </svg>
  );
});

function getStyles(theme: GrafanaTheme2) {
  return {
    lane: css({ display: 'block', overflow: 'hidden' }),
    hatch: css({ fill: theme.colors.text.disabled }),
  };
}
