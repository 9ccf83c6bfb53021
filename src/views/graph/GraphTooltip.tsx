import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { formatCount } from '../format';

export interface GraphTooltipProps {
  title: string;
  /** Start of the bar's step. */
  timeMs: number;
  rows: Array<{ name: string; title: string; value: number; color: string }>;
  /** px from the left of the chart. */
  left: number;
  /** Stands left of the pointer, not to run out of the chart. */
  flip: boolean;
}

/** What a bar stands for, beside the pointer. */
export function GraphTooltip({ title, timeMs, rows, left, flip }: GraphTooltipProps) {
  const styles = useStyles2(getStyles);
  return (
    <div
      className={styles.box}
      data-testid="graph-tooltip"
      data-time={timeMs}
      style={{ left, transform: flip ? 'translateX(calc(-100% - 12px))' : 'translateX(12px)' }}
    >
      <div className={styles.title}>{title}</div>
      {rows.map((row) => (
        <div
          key={row.name}
          className={styles.row}
          data-testid="graph-tooltip-row"
          data-series={row.name}
          data-value={row.value}
        >
          <span className={styles.swatch} style={{ background: row.color }} />
          <bdi className={styles.name}>{row.title}</bdi>
          <span className={styles.value}>{formatCount(row.value)}</span>
        </div>
      ))}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    box: css({
      position: 'absolute',
      top: theme.spacing(1),
      zIndex: theme.zIndex.tooltip,
      pointerEvents: 'none',
      padding: theme.spacing(0.75, 1),
      maxWidth: 320,
      background: theme.colors.background.elevated,
      border: `1px solid ${theme.colors.border.medium}`,
      borderRadius: theme.shape.radius.default,
      boxShadow: theme.shadows.z2,
      fontSize: theme.typography.bodySmall.fontSize,
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    }),
    title: css({ color: theme.colors.text.secondary, marginBottom: theme.spacing(0.25) }),
    row: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) }),
    swatch: css({ width: 10, height: 4, borderRadius: 1, flexShrink: 0 }),
    name: css({ overflow: 'hidden', textOverflow: 'ellipsis', flexGrow: 1 }),
    value: css({ fontWeight: theme.typography.fontWeightMedium, marginLeft: theme.spacing(1) }),
  };
}
