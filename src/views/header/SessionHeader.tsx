import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import type { Session } from '../../model/session';
import { t, Trans } from '../../words';
import { TimeOfDay, useSessionClock } from '../clock/SessionClock';
import { formatDay, formatDuration, onOneDay } from '../format';
import { CopyButton } from '../text/CopyButton';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';
import { HeaderFacts } from './HeaderFacts';
import { headerCounts } from './headerCounts';
import { SPOKEN_ONLY } from '../text/spokenOnly';

export interface SessionHeaderProps {
  session: Session;
  /** What refreshes and narrows the page or leads on, at the right. */
  children?: ReactNode;
}

/** Who, where, when and how much: the session at a glance. */
export function SessionHeader({ session, children }: SessionHeaderProps) {
  const styles = useStyles2(getStyles);
  const { user, startMs, endMs, durationMs, activeMs } = session;
  return (
    <header className={styles.header} data-testid="session-header" data-session-id={session.id}>
      <div className={styles.line}>
        <span className={styles.user} data-testid="header-user">
          {user.id || user.name || user.email ? (
            <>
              <PlainText value={user.id ?? user.email ?? ''} limit={120} />
              {user.id && user.name && ' · '}
              {user.name && <PlainText value={user.name} limit={120} />}
            </>
          ) : (
            t('header.anonymous', 'anonymous')
          )}
        </span>
        <span className={styles.id} title={session.id}>
          {/* The whole id is in the page, so that searching for it finds it; only its ends are shown. */}
          <code aria-hidden="true">{shortId(session.id)}</code>
          <span className={styles.spoken} data-testid="header-session-id">
            {session.id}
          </span>
          <CopyButton value={session.id} what={t('header.sessionId', 'session id')} />
        </span>
        <span className={styles.times} data-testid="header-times">
          <Times startMs={startMs} endMs={endMs} />
        </span>
        <span className={styles.times}>
          {activeMs === undefined ? (
            <strong>{formatDuration(durationMs)}</strong>
          ) : (
            <Trans
              i18nKey="header.duration"
              defaults="<strong>{{duration}}</strong> ({{active}} active)"
              values={{ duration: formatDuration(durationMs), active: formatDuration(activeMs) }}
              components={{ strong: <strong /> }}
            />
          )}
        </span>
        {children && <span className={styles.end}>{children}</span>}
      </div>
      <HeaderFacts session={session} />
      <ul className={styles.counts} aria-label={t('header.counts', 'Counts of the session')}>
        {headerCounts(session.counters, session.source).map(({ counter, value, label, alert, missing }) => (
          <li
            key={counter}
            className={cx(styles.count, alert && styles.alert)}
            title={counter === 'views' ? visited(session.pages) : undefined}
          >
            {counter === 'blocking_time' ? (
              <>
                {label} <Value counter={counter} value={value} quiet={missing} />
              </>
            ) : missing ? (
              <>
                {label} <Value counter={counter} value={value} quiet />
              </>
            ) : (
              <>
                <Value counter={counter} value={value} /> {label}
              </>
            )}
          </li>
        ))}
      </ul>
    </header>
  );
}

/** The day once, and again where the end is on another. */
function Times({ startMs, endMs }: { startMs: number; endMs: number }) {
  const { timeZone } = useSessionClock();
  return (
    <>
      {formatDay(startMs, timeZone)} <TimeOfDay ms={startMs} /> –{' '}
      {!onOneDay({ from: startMs, to: endMs }, timeZone) && `${formatDay(endMs, timeZone)} `}
      <TimeOfDay ms={endMs} />
    </>
  );
}

function Value({ counter, value, quiet = false }: { counter: string; value: string; quiet?: boolean }) {
  const styles = useStyles2(getStyles);
  return (
    <span className={quiet ? styles.quiet : styles.value} data-testid={`header-count-${counter}`}>
      {value}
    </span>
  );
}

/** The pages by name: how often each was visited, only its records tell. */
function visited(pages: string[]): string | undefined {
  return pages.length
    ? visibleText(
        t('header.visited', 'Visited: {{pages}}', { pages: pages.map((page) => page.slice(0, 100)).join(', ') })
      )
    : undefined;
}

function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-4)}` : id;
}

function getStyles(theme: GrafanaTheme2) {
  return {
    header: css({
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(0.75),
      padding: theme.spacing(1.5, 2),
      background: theme.colors.background.primary,
      border: `1px solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
    }),
    line: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: theme.spacing(2) }),
    user: css({
      fontSize: theme.typography.h4.fontSize,
      fontWeight: theme.typography.fontWeightMedium,
      overflowWrap: 'anywhere',
    }),
    end: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(2),
      marginLeft: 'auto',
    }),
    id: css({ display: 'inline-flex', alignItems: 'center', gap: theme.spacing(0.5) }),
    spoken: css(SPOKEN_ONLY),
    times: css({
      color: theme.colors.text.secondary,
      strong: { color: theme.colors.text.primary, fontWeight: theme.typography.fontWeightMedium },
    }),
    counts: css({
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    }),
    count: css({ color: theme.colors.text.secondary, whiteSpace: 'nowrap' }),
    value: css({
      color: 'inherit',
      fontWeight: theme.typography.fontWeightMedium,
      fontVariantNumeric: 'tabular-nums',
      'li:not([class*=alert]) &': { color: theme.colors.text.primary },
    }),
    quiet: css({ fontStyle: 'italic' }),
    alert: css({ label: 'alert', color: theme.colors.error.text }),
  };
}
