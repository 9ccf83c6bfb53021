import { css, keyframes } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

export interface SkeletonProps {
  /** How many bars; each stands for a line of what is coming. */
  lines?: number;
  /** Height of a bar in px. Give the height of the thing that replaces it, so that nothing jumps. */
  lineHeight?: number;
  /** Space between bars in px. */
  gap?: number;
}

/** Grey bars in the place of what is still loading. Says nothing to a screen reader: `OutcomeView` does. */
export function Skeleton({ lines = 3, lineHeight = 20, gap = 8 }: SkeletonProps) {
  const styles = useStyles2(getStyles);
  return (
    <div aria-hidden="true" className={styles.stack} style={{ gap }}>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={styles.bar} style={{ height: lineHeight }} />
      ))}
    </div>
  );
}

const pulse = () => keyframes({ '50%': { opacity: 0.45 } });

function getStyles(theme: GrafanaTheme2) {
  return {
    stack: css({ display: 'flex', flexDirection: 'column', width: '100%' }),
    bar: css({
      background: theme.colors.background.secondary,
      borderRadius: theme.shape.radius.default,
      '@media (prefers-reduced-motion: no-preference)': { animation: `${pulse()} 1.6s ease-in-out infinite` },
    }),
  };
}
