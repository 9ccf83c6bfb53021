import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { logVolume, type VolumeBar } from '../../model/logVolume';
import type { LogLine } from '../../model/story';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { useSessionClock } from '../clock/SessionClock';
import { useWidth } from '../graph/useWidth';
import { TimelineAxis } from '../timeline/TimelineAxis';
import { AXIS_HEIGHT } from '../timeline/timelineLook';
import { timeScale } from '../timeline/timeScale';
import { stepOf } from '../virtual/stepOf';
import { volumeWords } from './volumeWords';

/** px. */
const BARS_HEIGHT = 48;
export const VOLUME_HEIGHT = BARS_HEIGHT + AXIS_HEIGHT;
/** px: a bar is pressed, so it is as wide as a finger's target has to be. */
const LEAST_WIDTH = 24;
const MOST_BARS = 120;
/** px, where nothing is laid out. */
const WIDTH_OF_NOTHING = 1000;

export interface LogVolumeBarsProps {
  /** By time, all within the span. */
  lines: LogLine[];
  /** What the bars cover (ms since the epoch), whatever the filter leaves. */
  span: TimeSpan;
  /** Told the first line of a bar that was pressed. */
  onOpen: (lineId: string) => void;
}

/** How many lines were written when, errors at the bottom; a bar leads to its first line. */
export function LogVolumeBars({ lines, span, onOpen }: LogVolumeBarsProps) {
  const styles = useStyles2(getStyles);
  const { startMs } = useSessionClock();
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root) || WIDTH_OF_NOTHING;
  const { from, to } = span;
  const volume = useMemo(
    () =>
      logVolume(lines, {
        span: { from, to },
        originMs: startMs,
        most: Math.min(MOST_BARS, Math.floor(width / LEAST_WIDTH)),
      }),
    [lines, from, to, startMs, width]
  );
  const full = volume.bars.filter(({ total }) => total > 0);
  const [active, setActive] = useState(0);
  const tabStop = Math.min(active, full.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const key = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }[event.key] ?? event.key;
    const next = stepOf(key, { at: tabStop, count: full.length });
    if (next !== undefined) {
      event.preventDefault();
      setActive(next);
      root.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
    }
  };

  return (
    <div ref={root} className={styles.frame} data-testid="log-volume">
      <div
        role="group"
        aria-label={t('logs.volume', 'Log lines over time')}
        className={styles.bars}
        onKeyDown={onKeyDown}
      >
        {full.map((bar, index) => (
          <Bar
            key={bar.from}
            bar={bar}
            most={volume.most}
            words={volumeWords(bar, startMs)}
            left={(bar.from - volume.from) / (volume.to - volume.from)}
            width={1 / volume.bars.length}
            inTabOrder={index === tabStop}
            onFocus={() => setActive(index)}
            onOpen={onOpen}
          />
        ))}
      </div>
      <TimelineAxis scale={timeScale(volume, width)} />
    </div>
  );
}

interface BarProps {
  bar: VolumeBar;
  most: number;
  words: string;
  /** Of the whole width, 0 to 1. */
  left: number;
  width: number;
  inTabOrder: boolean;
  onFocus: () => void;
  onOpen: (lineId: string) => void;
}

function Bar({ bar, most, words, left, width, inTabOrder, onFocus, onOpen }: BarProps) {
  const styles = useStyles2(getStyles);
  const { error, warn, other, firstId } = bar;
  const height = (count: number) => (count ? `max(2px, ${(count / most) * 100}%)` : 0);
  return (
    <button
      type="button"
      tabIndex={inTabOrder ? 0 : -1}
      className={styles.bar}
      style={{ left: `${left * 100}%`, width: `${width * 100}%` }}
      aria-label={words}
      title={words}
      onFocus={onFocus}
      onClick={() => firstId !== undefined && onOpen(firstId)}
      data-testid="log-volume-bar"
      data-from={bar.from}
      data-total={bar.total}
    >
      <span className={styles.part} style={{ height: height(other) }} />
      <span className={cx(styles.part, styles.warn)} style={{ height: height(warn) }} />
      <span className={cx(styles.part, styles.error)} style={{ height: height(error) }} />
    </button>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    frame: css({ height: VOLUME_HEIGHT, marginBottom: theme.spacing(1), overflow: 'hidden', flexShrink: 0 }),
    bars: css({
      position: 'relative',
      height: BARS_HEIGHT,
      borderBottom: `1px solid ${theme.colors.border.medium}`,
    }),
    bar: css({
      position: 'absolute',
      top: 0,
      bottom: 0,
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'flex-end',
      padding: '0 1px',
      border: 'none',
      background: 'none',
      cursor: 'pointer',
      '&:hover': { background: theme.colors.action.hover },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
    part: css({ display: 'block', flexShrink: 1, background: theme.visualization.getColorByName('gray') }),
    warn: css({ background: theme.colors.warning.main }),
    error: css({ background: theme.colors.error.main }),
  };
}
