import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type MouseEvent, type ReactNode } from 'react';
import type { Level } from './blockingLevel';

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

/** In the place of an end: the session goes on. */
export function Live() {
  const styles = useStyles2(getStyles);
  return (
    <span>
      <span className={styles.dot} />
      live
    </span>
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
  const onClick = (event: MouseEvent) => {
    if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      onOpen();
    }
  };
  return (
    // The row is the tab stop, Enter on it opens: a link a row more would double the way.
    <a href={href} onClick={onClick} tabIndex={-1} className={styles.link}>
      {children}
    </a>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    normal: css({}),
    muted: css({ color: theme.colors.text.secondary }),
    warning: css({ color: theme.colors.warning.text }),
    error: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightMedium }),
    dot: css({
      display: 'inline-block',
      width: 8,
      height: 8,
      marginRight: theme.spacing(0.75),
      borderRadius: theme.shape.radius.circle,
      background: theme.colors.success.main,
    }),
    link: css({ color: theme.colors.text.link, '&:hover': { textDecoration: 'underline' } }),
  };
}
