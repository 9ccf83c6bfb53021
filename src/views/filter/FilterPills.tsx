import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { formatCount } from '../format';
import { PlainText } from '../text/PlainText';
import { t } from '../../words';

export interface Pill<T extends string> {
  value: T;
  label: string;
  count: number;
}

export interface FilterPillsProps<T extends string> {
  /** What is chosen: "Kind". */
  label: string;
  pills: Array<Pill<T>>;
  /** Nothing chosen means everything. */
  chosen: ReadonlySet<T>;
  onChange: (chosen: ReadonlySet<T>) => void;
}

/** Values with their counts; any number of them can be chosen, none is all. */
export function FilterPills<T extends string>({ label, pills, chosen, onChange }: FilterPillsProps<T>) {
  const styles = useStyles2(getStyles);
  const toggle = (value: T) => {
    const next = new Set(chosen);
    if (!next.delete(value)) {
      next.add(value);
    }
    onChange(next);
  };
  return (
    <div role="group" aria-label={label} className={styles.group}>
      <Choice label={t('filter.all', 'All')} pressed={chosen.size === 0} onPress={() => onChange(new Set())} />
      {pills.map((pill) => (
        <Choice
          key={pill.value}
          label={pill.label}
          count={pill.count}
          pressed={chosen.has(pill.value)}
          onPress={() => toggle(pill.value)}
        />
      ))}
    </div>
  );
}

function Choice({
  label,
  count,
  pressed,
  onPress,
}: {
  label: string;
  count?: number;
  pressed: boolean;
  onPress: () => void;
}) {
  const styles = useStyles2(getStyles);
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={cx(styles.pill, pressed && styles.pressed)}
      onClick={onPress}
    >
      <PlainText value={label} limit={60} />
      {count !== undefined && <span className={styles.count}>{formatCount(count)}</span>}
    </button>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    group: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) }),
    pill: css({
      display: 'inline-flex',
      gap: theme.spacing(0.75),
      alignItems: 'center',
      height: theme.spacing(4),
      padding: theme.spacing(0, 1),
      border: `1px solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
      background: theme.colors.background.primary,
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      cursor: 'pointer',
      '&:hover': { background: theme.colors.action.hover, color: theme.colors.text.primary },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: 1 },
    }),
    pressed: css({
      background: theme.colors.action.selected,
      borderColor: theme.colors.border.strong,
      color: theme.colors.text.primary,
    }),
    count: css({ color: theme.colors.text.secondary, fontVariantNumeric: 'tabular-nums' }),
  };
}
