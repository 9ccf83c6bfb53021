import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { useSessionClock } from '../clock/SessionClock';
import { MARK_WIDTH } from './clusterMarks';
import type { LaneItem } from './laneItems';
import { MARK_LOOK, MARK_ROW_HEIGHT, markColor } from './timelineLook';
import { clusterWords } from './timelineWords';

export interface TimelineMarksProps {
  item: Extract<LaneItem, { kind: 'marks' }>;
  inTabOrder: boolean;
  onFollow: (item: LaneItem) => void;
  onFocus: (key: string) => void;
}

/** A mark, or several of a kind that would cover one another: a button that leads to the row of the first. */
export function TimelineMarks({ item, inTabOrder, onFollow, onFocus }: TimelineMarksProps) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const { startMs } = useSessionClock();
  const { cluster, x, width } = item;
  const look = MARK_LOOK[cluster.kind];
  const drawn = look.long ? width : MARK_WIDTH;
  const words = clusterWords(cluster, startMs);
  return (
    <g
      role="button"
      tabIndex={inTabOrder ? 0 : -1}
      aria-label={words}
      className={styles.mark}
      onClick={() => onFollow(item)}
      onFocus={() => onFocus(item.key)}
      data-item={item.key}
      data-kind={cluster.kind}
      data-count={cluster.marks.length}
      data-testid={`timeline-mark-${item.key}`}
    >
      <title>{words}</title>
      {/* Pressed all over its row, not only where it is drawn. */}
      <rect x={x} y={look.top} width={drawn} height={MARK_ROW_HEIGHT} fill="transparent" />
      <rect
        className={styles.drawn}
        x={x + 0.5}
        y={look.top + (MARK_ROW_HEIGHT - look.height) / 2}
        width={drawn - 1}
        height={look.height}
        rx={look.radius}
        fill={markColor(theme, cluster.kind)}
      />
    </g>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    mark: css({
      label: 'mark',
      cursor: 'pointer',
      outline: 'none',
      '&:hover > rect:last-of-type': { stroke: theme.colors.text.primary },
      '&:focus-visible > rect:last-of-type': { stroke: theme.colors.text.primary, strokeWidth: 2 },
    }),
    drawn: css({ stroke: theme.colors.background.primary, strokeWidth: 1 }),
  };
}
