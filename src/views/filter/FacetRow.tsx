import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Checkbox, useStyles2 } from '@grafana/ui';
import React, { useId, type ReactNode } from 'react';
import { formatCount, formatQuantity } from '../format';
import { t } from '../../words';

const NO_COUNT = '–';

export interface FacetRowProps {
  /** The value in words. */
  words: string;
  /** The same to be seen, with a flag say; absent: the words. */
  children?: ReactNode;
  /** Absent: not counted. */
  count?: number;
  /** Of the largest count, 0 to 1: the bar behind the row. */
  share?: number;
  state: 'include' | 'exclude' | undefined;
  /** Asks for the value, or no longer. */
  onToggle: () => void;
  /** Wants it not, or no longer. */
  onToggleNot: () => void;
  /** Of the count, where there is more to say. */
  countTitle?: string;
  /** For tests. */
  testId?: string;
}

/** A value with how many sessions have it: to be asked for, or with "not" to be left out. */
export function FacetRow(props: FacetRowProps) {
  const { words, children, count, share = 0, state, onToggle, onToggleNot, countTitle, testId } = props;
  const styles = useStyles2(getStyles);
  const id = useId();
  const excluded = state === 'exclude';
  return (
    <li className={styles.row} data-state={state} data-testid={testId} data-value={count}>
      <span className={styles.bar} style={{ width: `${Math.min(share, 1) * 100}%` }} aria-hidden="true" />
      <Checkbox
        id={id}
        value={state === 'include'}
        onChange={onToggle}
        aria-label={count === undefined ? words : `${words}, ${formatQuantity(count, 'session')}`}
      />
      <label htmlFor={id} className={cx(styles.words, excluded && styles.excluded)} title={words}>
        {children ?? <bdi>{words}</bdi>}
      </label>
      <button
        type="button"
        className={cx(styles.not, 'not', excluded && styles.pressed)}
        aria-pressed={excluded}
        aria-label={t('filter.not', 'Not {{words}}', { words })}
        title={
          excluded
            ? t('filter.leftOut', 'Sessions with {{words}} are left out', { words })
            : t('filter.leaveOut', 'Leave out sessions with {{words}}', { words })
        }
        onClick={onToggleNot}
      >
        {t('filter.notButton', 'not')}
      </button>
      <span
        className={styles.count}
        title={count === undefined ? t('filter.notCounted', 'Not counted with this filter') : countTitle}
      >
        {count === undefined ? NO_COUNT : formatCount(count)}
      </span>
    </li>
  );
}

function getStyles(theme: GrafanaTheme2) {
  const focus = { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 };
  return {
    row: css({
      position: 'relative',
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      height: theme.spacing(3.25),
      padding: theme.spacing(0, 0.5),
      fontSize: theme.typography.bodySmall.fontSize,
      borderRadius: theme.shape.radius.default,
      '&:hover': { background: theme.colors.action.hover },
      // A touch screen has no hovering: there it is always to be seen.
      '@media (hover: hover)': {
        '& > .not[aria-pressed=false]': { opacity: 0 },
        '&:hover > .not, &:focus-within > .not': { opacity: '1 !important' },
      },
    }),
    bar: css({
      position: 'absolute',
      left: 0,
      bottom: 0,
      height: 2,
      background: theme.colors.border.medium,
      pointerEvents: 'none',
    }),
    words: css({
      flexGrow: 1,
      minWidth: 0,
      margin: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      cursor: 'pointer',
    }),
    excluded: css({ textDecoration: 'line-through', color: theme.colors.text.secondary }),
    not: css({
      flexShrink: 0,
      padding: theme.spacing(0, 0.5),
      border: `1px solid ${theme.colors.border.medium}`,
      borderRadius: theme.shape.radius.default,
      background: theme.colors.background.primary,
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      lineHeight: 1.3,
      cursor: 'pointer',
      '&:hover': { color: theme.colors.text.primary, borderColor: theme.colors.border.strong },
      '&:focus-visible': focus,
    }),
    pressed: css({ color: theme.colors.warning.text, borderColor: theme.colors.warning.border }),
    count: css({
      flexShrink: 0,
      minWidth: theme.spacing(3),
      textAlign: 'right',
      color: theme.colors.text.secondary,
      fontVariantNumeric: 'tabular-nums',
    }),
  };
}
