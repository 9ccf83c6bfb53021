import { css, cx } from '@emotion/css';
import type { GrafanaTheme2, IconName } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import { TimeOfDay } from '../clock/SessionClock';
import { formatDuration, formatQuantity } from '../format';
import { PlainText } from '../text/PlainText';
import type { RowProps } from '../virtual/VirtualRows';
import { PAGE_HEADER_HEIGHT } from './eventRowStyles';
import type { PageGroup } from './pageGroups';

const LOADING_WORDS: Record<string, string> = {
  initial_load: 'initial load',
  route_change: 'route change',
  bf_cache: 'back/forward cache',
  manual: 'started by the page',
};

const NARROW = '@container (max-width: 780px)';

export interface PageHeaderProps {
  group: PageGroup;
  open: boolean;
  onToggle: () => void;
  row: RowProps;
}

/** The head of one page's events: what page, when, how fast, and how much happened. Opens and closes what is under it. */
export function PageHeader({ group, open, onToggle, row }: PageHeaderProps) {
  const styles = useStyles2(getStyles);
  const { view, counts } = group;
  return (
    <button
      type="button"
      {...row}
      className={styles.header}
      aria-expanded={open}
      onClick={onToggle}
      data-testid={`page-header-${group.viewId ?? 'none'}`}
    >
      <Icon key={String(open)} name={open ? 'angle-down' : 'angle-right'} />
      <span className={styles.name} title={group.name.slice(0, 500)}>
        <PlainText value={group.name} limit={300} />
      </span>
      <span className={styles.quiet}>
        <TimeOfDay ms={group.startMs} />
      </span>
      {view?.loadingType && <span className={styles.quiet}>{LOADING_WORDS[view.loadingType] ?? view.loadingType}</span>}
      {!view && group.viewId !== undefined && <span className={styles.quiet}>the page’s own record is missing</span>}
      <span className={styles.numbers}>
        {view?.renderingTimeMs !== undefined && (
          <Number icon="eye" name="rendered in" text={formatDuration(view.renderingTimeMs)} />
        )}
        {view?.loadingTimeMs !== undefined && (
          <Number icon="clock-nine" name="loaded in" text={formatDuration(view.loadingTimeMs)} />
        )}
        <Number icon="exclamation-circle" text={formatQuantity(counts.errors, 'error')} alert={counts.errors > 0} />
        <Number icon="user" text={formatQuantity(counts.clicks, 'click')} />
        <Number icon="keyboard" text={formatQuantity(counts.inputs, 'input')} />
      </span>
    </button>
  );
}

function Number({ icon, name, text, alert = false }: { icon: IconName; name?: string; text: string; alert?: boolean }) {
  const styles = useStyles2(getStyles);
  return (
    <span className={cx(styles.number, alert && styles.alert)} title={name && `${name} ${text}`}>
      <Icon name={icon} size="sm" /> {name && <span className={styles.word}>{name}</span>} {text}
    </span>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    header: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      width: '100%',
      height: PAGE_HEADER_HEIGHT,
      padding: theme.spacing(0, 1),
      border: 'none',
      borderBottom: `1px solid ${theme.colors.border.medium}`,
      background: theme.colors.background.secondary,
      textAlign: 'left',
      cursor: 'pointer',
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      '&:hover': { background: theme.colors.emphasize(theme.colors.background.secondary, 0.03) },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
    name: css({
      fontWeight: theme.typography.fontWeightMedium,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      minWidth: 60,
    }),
    // Beside open details there is room for the numbers, not for their words.
    word: css({ [NARROW]: { display: 'none' } }),
    quiet: css({
      [NARROW]: { display: 'none' },
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    numbers: css({ display: 'flex', gap: theme.spacing(2), marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' }),
    number: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
    alert: css({ color: theme.colors.error.text }),
  };
}
