import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { Children, type ReactNode } from 'react';
import { Offset, useSessionClock } from '../clock/SessionClock';
import { axisTicks } from './axisTicks';
import { AXIS_HEIGHT } from './timelineLook';
import type { TimeScale } from './timeScale';

/** Room for a button at the end of the axis, in px: there are no ticks that it would cut off. */
const BUTTON_WIDTH = 110;

/** The time axis under the lanes, as offsets from the session's start; `children` are buttons at its right end. */
export function TimelineAxis({ scale, children }: { scale: TimeScale; children?: ReactNode }) {
  const styles = useStyles2(getStyles);
  const { startMs } = useSessionClock();
  const buttons = Children.toArray(children);
  const room = scale.width - buttons.length * BUTTON_WIDTH;
  return (
    <div className={styles.axis} data-testid="timeline-axis">
      {axisTicks(scale, startMs, room).map((ms) => (
        <span key={ms} className={styles.tick} style={{ left: scale.x(ms) }}>
          <Offset ms={ms} />
        </span>
      ))}
      <span className={styles.end}>{buttons}</span>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    axis: css({
      position: 'relative',
      height: AXIS_HEIGHT,
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      lineHeight: `${AXIS_HEIGHT}px`,
    }),
    tick: css({
      position: 'absolute',
      paddingLeft: theme.spacing(0.5),
      borderLeft: `1px solid ${theme.colors.border.medium}`,
    }),
    end: css({ position: 'absolute', right: 0, display: 'flex', gap: theme.spacing(0.5) }),
  };
}
