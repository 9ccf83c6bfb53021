import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React, { useRef, type KeyboardEvent } from 'react';
import { formatCount } from '../../views/format';
import { perLanguage, t } from '../../words';
import { SESSION_TABS, type SessionTab } from './sessionUrl';

/** How many rows a tab lists, as far as that is known. */
export interface TabCount {
  /** Absent while nothing is known. */
  count?: number;
  state: 'loading' | 'whole' | 'partial' | 'failed';
}

const names = perLanguage((): Record<SessionTab, string> => ({
  actions: t('session.tabActions', 'ACTIONS'),
  resources: t('session.tabResources', 'RESOURCES'),
  errors: t('session.tabErrors', 'ERRORS'),
  logs: t('session.tabLogs', 'CORRELATE LOGS'),
}));
/** How far a count can be trusted: more may come, or more is there. */
const MARKS: Record<TabCount['state'], string> = { loading: '…', whole: '', partial: '+', failed: '+' };
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

export interface SessionTabsProps {
  active: SessionTab;
  counts: Record<SessionTab, TabCount>;
  onChange: (tab: SessionTab) => void;
}

/** The four tabs with their counts; arrow keys, Home and End move between them. */
export function SessionTabs({ active, counts, onChange }: SessionTabsProps) {
  const styles = useStyles2(getStyles);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = SESSION_TABS.length - 1;
    const at = SESSION_TABS.indexOf(active);
    const step = STEPS[event.key];
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? last
          : step === undefined
            ? undefined
            : (at + step + last + 1) % (last + 1);
    const tab = next === undefined ? undefined : SESSION_TABS[next];
    if (tab) {
      event.preventDefault();
      onChange(tab);
      list.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus();
    }
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={t('session.tabs', 'Session')}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {SESSION_TABS.map((tab) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          role="tab"
          aria-describedby={`${tabId(tab)}-count`}
          aria-selected={tab === active}
          // The others' panels are not there.
          aria-controls={tab === active ? panelId(tab) : undefined}
          tabIndex={tab === active ? 0 : -1}
          className={cx(styles.tab, tab === active && styles.active)}
          onClick={() => onChange(tab)}
        >
          {names()[tab]} {/* Hidden, so that the tab's name is the name alone; how many there are describes it. */}
          <span aria-hidden="true" id={`${tabId(tab)}-count`} className={styles.count} data-testid={`tab-count-${tab}`}>
            <Count {...counts[tab]} />
          </span>
        </button>
      ))}
    </div>
  );
}

function Count({ count, state }: TabCount) {
  if (count === undefined) {
    return state === 'failed' ? (
      <Icon name="exclamation-triangle" size="sm" title={t('session.countUnread', 'could not be read')} />
    ) : (
      <>…</>
    );
  }
  return <>{formatCount(count) + MARKS[state]}</>;
}

export function tabId(tab: SessionTab): string {
  return `session-tab-${tab}`;
}

export function panelId(tab: SessionTab): string {
  return `session-panel-${tab}`;
}

function getStyles(theme: GrafanaTheme2) {
  return {
    list: css({ display: 'flex', borderBottom: `1px solid ${theme.colors.border.weak}`, overflowX: 'auto' }),
    tab: css({
      padding: theme.spacing(1, 2),
      border: 'none',
      borderBottom: '2px solid transparent',
      background: 'none',
      color: theme.colors.text.secondary,
      fontWeight: theme.typography.fontWeightMedium,
      whiteSpace: 'nowrap',
      cursor: 'pointer',
      '&:hover': { color: theme.colors.text.primary, borderBottomColor: theme.colors.border.medium },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
    active: css({ color: theme.colors.text.primary, '&, &:hover': { borderBottomColor: theme.colors.primary.main } }),
    count: css({
      display: 'inline-block',
      minWidth: theme.spacing(3),
      marginLeft: theme.spacing(0.5),
      padding: theme.spacing(0, 0.75),
      borderRadius: theme.spacing(1.5),
      background: theme.colors.action.hover,
      color: theme.colors.text.primary,
      fontSize: theme.typography.bodySmall.fontSize,
      textAlign: 'center',
      fontVariantNumeric: 'tabular-nums',
    }),
  };
}
