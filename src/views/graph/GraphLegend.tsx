import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { formatCount } from '../format';
import { t } from '../../words';

export interface LegendItem {
  /** Of the series, in `data-testid`. */
  name: string;
  title: string;
  sum: number;
  color: string;
  /** Absent: it cannot be pressed. */
  picked?: boolean;
  hint?: string;
}

export interface GraphLegendProps {
  items: LegendItem[];
  /** The entry number `index` was pressed. */
  onPick?: (index: number) => void;
}

/** The names, colours and sums of a graph's series; an entry can be pressed where there is something to pick. */
export function GraphLegend({ items, onPick }: GraphLegendProps) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list} aria-label={t('graph.legend', 'Legend')}>
      {items.map(({ name, title, sum, color, picked, hint }, index) => {
        const attributes = { 'data-testid': `graph-legend-${name}`, 'data-value': sum, title: hint };
        const content = (
          <>
            <span className={styles.swatch} style={{ background: color }} />
            <bdi className={styles.name}>{title}</bdi>
            <span className={styles.sum}>{formatCount(sum)}</span>
          </>
        );
        return (
          <li key={`${index} ${name}`} className={styles.entry}>
            {onPick && picked !== undefined ? (
              <button
                type="button"
                {...attributes}
                className={styles.button}
                aria-pressed={picked}
                onClick={() => onPick(index)}
              >
                {content}
              </button>
            ) : (
              <span {...attributes} className={styles.item}>
                {content}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function getStyles(theme: GrafanaTheme2) {
  const item = {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    maxWidth: '100%',
    padding: theme.spacing(0.25, 0.75),
  };
  return {
    list: css({
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 0.5),
      margin: theme.spacing(0.25, 0, 0),
      padding: theme.spacing(0, 0.25),
      listStyle: 'none',
      fontSize: theme.typography.bodySmall.fontSize,
      color: theme.colors.text.secondary,
    }),
    entry: css({ minWidth: 0, maxWidth: '100%' }),
    item: css(item),
    button: css(item, {
      border: 0,
      borderRadius: theme.shape.radius.default,
      background: 'none',
      color: 'inherit',
      '&:hover': { background: theme.colors.action.hover, color: theme.colors.text.primary },
      '&[aria-pressed=true]': { background: theme.colors.action.selected, color: theme.colors.text.primary },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
    swatch: css({ width: 14, height: 4, borderRadius: 1, flexShrink: 0 }),
    name: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: 240 }),
    sum: css({ color: theme.colors.text.primary, fontVariantNumeric: 'tabular-nums' }),
  };
}
