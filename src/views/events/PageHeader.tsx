import { css, cx } from '@emotion/css';
import type { GrafanaTheme2, IconName } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { t, Trans } from '../../words';
import { Offset, TimeOfDay } from '../clock/SessionClock';
import { formatDuration, formatQuantity } from '../format';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';
import type { RowProps } from '../virtual/VirtualRows';
import { PAGE_HEADER_HEIGHT } from './eventRowStyles';
import { loadedWords, loadingWords, renderedWords } from './loadingWords';
import type { PageGroup } from './pageGroups';
import { PageTotals } from './PageTotals';

const NARROW = '@container (max-width: 780px)';

export interface PageHeaderProps {
  group: PageGroup;
  open: boolean;
  onToggle: () => void;
  row: RowProps;
}

/**
 * The head of one page's events: what page, when, how fast, and how much happened. Its button opens and closes what is under
 * it; at its right stands what is known of all visits to the route.
 */
export function PageHeader({ group, open, onToggle, row }: PageHeaderProps) {
  const styles = useStyles2(getStyles);
  const { view, counts, totals } = group;
  return (
    <div className={styles.header}>
      <button
        type="button"
        {...row}
        className={styles.button}
        aria-expanded={open}
        onClick={onToggle}
        data-testid={`page-header-${group.viewId ?? 'none'}`}
      >
        <Icon key={String(open)} name={open ? 'angle-down' : 'angle-right'} />
        <span className={styles.name} title={visibleText(group.name, 500)}>
          <PlainText value={group.name} limit={300} />
        </span>
        <span className={styles.quiet}>
          <Offset ms={group.startMs} /> · <TimeOfDay ms={group.startMs} />
        </span>
        {view?.loadingType && <span className={styles.quiet}>{loadingWords(view.loadingType)}</span>}
        {!view && group.viewId !== undefined && (
          <span className={styles.quiet}>{t('events.noPageRecord', 'the page’s own record is missing')}</span>
        )}
        {!open && <span className={styles.rows}>{formatQuantity(group.events.length, 'row')}</span>}
        <span className={styles.numbers}>
          {view?.renderingTimeMs !== undefined && (
            <Number icon="eye" title={renderedWords(view.renderingTimeMs)}>
              <Trans
                i18nKey="events.renderedIn"
                defaults="<word>rendered in</word> {{time}}"
                values={{ time: formatDuration(view.renderingTimeMs) }}
                components={{ word: <span className={styles.word} /> }}
              />
            </Number>
          )}
          {view?.loadingTimeMs !== undefined && (
            <Number icon="clock-nine" title={loadedWords(view.loadingTimeMs)}>
              <Trans
                i18nKey="events.loadedIn"
                defaults="<word>loaded in</word> {{time}}"
                values={{ time: formatDuration(view.loadingTimeMs) }}
                components={{ word: <span className={styles.word} /> }}
              />
            </Number>
          )}
          <Number icon="exclamation-circle" alert={counts.errors > 0}>
            {formatQuantity(counts.errors, 'error')}
          </Number>
          <Number icon="user">{formatQuantity(counts.clicks, 'click')}</Number>
          {counts.inputs !== undefined && <Number icon="keyboard">{formatQuantity(counts.inputs, 'input')}</Number>}
        </span>
      </button>
      {totals && <PageTotals viewId={group.viewId} name={group.name} totals={totals} row={row} />}
    </div>
  );
}

function Number(props: { icon: IconName; title?: string; alert?: boolean; children: ReactNode }) {
  const { icon, title, alert = false, children } = props;
  const styles = useStyles2(getStyles);
  return (
    <span className={cx(styles.number, alert && styles.alert)} title={title}>
      <Icon name={icon} size="sm" /> {children}
    </span>
  );
}

function getStyles(theme: GrafanaTheme2) {
  const small = { color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize };
  return {
    header: css({
      display: 'flex',
      alignItems: 'stretch',
      height: PAGE_HEADER_HEIGHT,
      borderBottom: `1px solid ${theme.colors.border.medium}`,
      background: theme.colors.background.secondary,
    }),
    button: css({
      display: 'flex',
      flex: 1,
      minWidth: 0,
      alignItems: 'center',
      gap: theme.spacing(1.5),
      padding: theme.spacing(0, 1),
      border: 'none',
      background: 'none',
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
    quiet: css({ [NARROW]: { display: 'none' }, ...small }),
    numbers: css({ display: 'flex', gap: theme.spacing(1.5), marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' }),
    number: css(small),
    alert: css({ color: theme.colors.error.text }),
    rows: css({ ...small, fontStyle: 'italic' }),
  };
}
