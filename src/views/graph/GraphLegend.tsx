import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { formatCount } from '../format';

export interface GraphLegendProps {
  items: Array<{ name: string; sum: number; color: string }>;
}

/** The names, colours and sums of a graph's series. */
export function GraphLegend({ items }: GraphLegendProps) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.name} className={styles.item}>
          <span className={styles.swatch} style={{ background: item.color }} />
          {item.name}
          <span className={styles.sum}>{formatCount(item.sum)}</span>
        </li>
      ))}
    </ul>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    list: css({
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.25, 2),
      margin: theme.spacing(0.5, 0, 0),
      padding: theme.spacing(0, 1),
      listStyle: 'none',
      fontSize: theme.typography.bodySmall.fontSize,
      color: theme.colors.text.secondary,
    }),
    item: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) }),
    swatch: css({ width: 14, height: 4, borderRadius: 1 }),
    sum: css({ color: theme.colors.text.primary, fontVariantNumeric: 'tabular-nums' }),
  };
}
