import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

export interface ProgressBarProps {
  /** What goes on: "Loading sessions". */
  label: string;
  /** 0 to 1. */
  share: number;
  testId?: string;
}

/** How far something is. */
export function ProgressBar({ label, share, testId }: ProgressBarProps) {
  const styles = useStyles2(getStyles);
  const percent = Math.floor(share * 100);
  return (
    <span className={styles.line} data-testid={testId}>
      <span
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className={styles.track}
      >
        <span className={styles.bar} style={{ width: `${percent}%` }} />
      </span>
      <span className={styles.percent}>{percent} %</span>
    </span>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    line: css({ display: 'inline-flex', alignItems: 'center', gap: theme.spacing(0.75) }),
    track: css({
      display: 'block',
      width: 96,
      height: 6,
      borderRadius: theme.shape.radius.pill,
      background: theme.colors.border.medium,
      overflow: 'hidden',
    }),
    bar: css({ display: 'block', height: '100%', background: theme.colors.primary.main }),
    // As wide for 1 % as for 100 %.
    percent: css({ minWidth: '5ch', textAlign: 'right', fontVariantNumeric: 'tabular-nums' }),
  };
}
