import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { onPlainClick } from '../text/plainClick';
import { SPOKEN_ONLY } from '../text/spokenOnly';
import { t } from '../../words';
import type { Level } from './levels';

/** Text that says nothing special: "anonymous", "–". */
export function Muted({ children }: { children: ReactNode }) {
  return <span className={useStyles2(getStyles).muted}>{children}</span>;
}

/** A number, in orange or red where it needs a person. */
export function LevelText({ level, children }: { level: Level; children: ReactNode }) {
  return (
    <span className={useStyles2(getStyles)[level]} data-level={level}>
      {children}
    </span>
  );
}

/** Whether a session goes on: a full dot, else an empty one. */
export function StateDot({ live }: { live: boolean }) {
  const styles = useStyles2(getStyles);
  return (
    <span className={live ? styles.live : styles.ended} data-live={live}>
      <span className={styles.spoken}>
        {live ? t('sessionColumn.live', 'live') : t('sessionColumn.ended', 'ended')}
      </span>
    </span>
  );
}

/** A user, and how many more there were: what is cut off is the name, never their number. */
export function UserWithOthers({ others, children }: { others: number; children: ReactNode }) {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.withBadge}>
      <span className={styles.cut}>{children}</span>
      {others > 0 && (
        <span className={styles.badge}>
          +{others}
          <span className={styles.spoken}>
            {' '}
            {t('sessionColumn.otherUsers', { one: 'other user', other: 'other users' }, { count: others })}
          </span>
        </span>
      )}
    </span>
  );
}

/** The session was recorded. */
export function RecordingMark() {
  const styles = useStyles2(getStyles);
  return (
    <>
      <Icon name="play" aria-hidden="true" />
      <span className={styles.spoken}>{t('sessionColumn.recorded', 'recorded')}</span>
    </>
  );
}

export interface SessionLinkProps {
  href: string;
  /** A plain click: opens inside the app. Any other goes the browser's way, a new tab for instance. */
  onOpen: () => void;
  children: ReactNode;
}

/** A real link, so that it can be copied and opened elsewhere. */
export function SessionLink({ href, onOpen, children }: SessionLinkProps) {
  const styles = useStyles2(getStyles);
  return (
    // The row is the tab stop, Enter on it opens: a link a row more would double the way.
    <a href={href} onClick={onPlainClick(onOpen)} tabIndex={-1} className={styles.link}>
      {children}
    </a>
  );
}

function getStyles(theme: GrafanaTheme2) {
  const dot = { display: 'inline-block', width: 10, height: 10, borderRadius: theme.shape.radius.circle };
  return {
    normal: css({}),
    muted: css({ color: theme.colors.text.secondary }),
    warning: css({ color: theme.colors.warning.text }),
    error: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightMedium }),
    live: css(dot, { background: theme.colors.success.main }),
    ended: css(dot, { border: `2px solid ${theme.colors.text.disabled}` }),
    withBadge: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) }),
    cut: css({ overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 }),
    badge: css({
      position: 'relative',
      flexShrink: 0,
      padding: theme.spacing(0, 0.75),
      border: `1px solid ${theme.colors.border.medium}`,
      borderRadius: theme.shape.radius.pill,
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    spoken: css(SPOKEN_ONLY),
    link: css({ color: theme.colors.text.link, '&:hover': { textDecoration: 'underline' } }),
  };
}
