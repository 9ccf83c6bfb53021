import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { useSessionClock } from '../clock/SessionClock';
import type { LaneItem } from './laneItems';
import type { TimeScale } from './timeScale';
import { LANE_HEIGHT, NAME_HEIGHT } from './timelineLook';
import { blockWords, idleWords, pageName } from './timelineWords';

/** A letter of a name in px, on average; what is wider still is cut off by its frame. */
const LETTER_WIDTH = 6.5;
const PADDING = 4;

export interface TimelinePageProps {
  item: Extract<LaneItem, { kind: 'block' }>;
  scale: TimeScale;
  /** The `fill` of idle stretches. */
  hatch: string;
  /** All below is narrowed to this page. */
  selected: boolean;
  /** Every second page is darker, so that one can be told from the next. */
  odd: boolean;
  inTabOrder: boolean;
  onFollow: (item: LaneItem) => void;
  onFocus: (key: string) => void;
}

/** A page as a block: a button that narrows everything to it. */
export function TimelinePage({ item, scale, hatch, selected, odd, inTabOrder, onFollow, onFocus }: TimelinePageProps) {
  const styles = useStyles2(getStyles);
  const { startMs } = useSessionClock();
  const { block, idle, x, width } = item;
  const words = blockWords(block, idle, startMs);
  return (
    <g
      role="button"
      tabIndex={inTabOrder ? 0 : -1}
      aria-pressed={selected}
      aria-label={words}
      className={cx(styles.page, selected && styles.selected)}
      onClick={() => onFollow(item)}
      onFocus={() => onFocus(item.key)}
      data-item={item.key}
      data-testid={`timeline-page-${block.view.viewId}`}
    >
      <title>{words}</title>
      <rect
        className={odd ? styles.odd : styles.even}
        x={x + 0.5}
        y={1.5}
        width={Math.max(0.5, width - 1)}
        height={LANE_HEIGHT - 3}
      />
      {idle.map((span) => (
        <IdleStretch key={span.from} words={idleWords(span, startMs)} span={span} scale={scale} hatch={hatch} />
      ))}
      <svg x={x} width={width} height={NAME_HEIGHT + 2} aria-hidden="true">
        <text className={styles.name} x={PADDING} y={NAME_HEIGHT - 1}>
          {fitting(pageName(block.view), width)}
        </text>
      </svg>
    </g>
  );
}

export interface IdleStretchProps {
  words: string;
  span: { from: number; to: number };
  scale: TimeScale;
  hatch: string;
}

/** Hatching where nothing happened. */
export function IdleStretch({ words, span, scale, hatch }: IdleStretchProps) {
  const left = Math.max(0, scale.x(span.from));
  const right = Math.min(scale.width, scale.x(span.to));
  return (
    <rect
      role="img"
      aria-label={words}
      x={left}
      y={NAME_HEIGHT + 2}
      width={Math.max(0, right - left)}
      height={LANE_HEIGHT - NAME_HEIGHT - 4}
      fill={hatch}
      data-testid="timeline-idle"
    >
      <title>{words}</title>
    </rect>
  );
}

/** As much of a name as there is room for; the whole is in the title. */
function fitting(name: string, width: number): string {
  const letters = Array.from(name);
  const room = Math.floor((width - 2 * PADDING) / LETTER_WIDTH);
  if (letters.length <= room) {
    return name;
  }
  return room < 3 ? '' : `${letters.slice(0, room - 1).join('')}…`;
}

function getStyles(theme: GrafanaTheme2) {
  return {
    page: css({
      cursor: 'pointer',
      outline: 'none',
      '> rect:first-of-type': { stroke: theme.colors.border.weak },
      '&:hover > rect:first-of-type': { stroke: theme.colors.border.strong },
      '&:focus-visible > rect:first-of-type': { stroke: theme.colors.primary.border, strokeWidth: 2 },
    }),
    selected: css({
      '> rect:first-of-type, &:hover > rect:first-of-type': {
        fill: theme.colors.primary.transparent,
        stroke: theme.colors.primary.border,
      },
    }),
    even: css({ fill: theme.colors.background.secondary }),
    odd: css({ fill: theme.colors.action.selected }),
    name: css({
      fill: theme.colors.text.primary,
      fontSize: theme.typography.bodySmall.fontSize,
      // Names come from strangers' pages.
      unicodeBidi: 'isolate',
    }),
  };
}
