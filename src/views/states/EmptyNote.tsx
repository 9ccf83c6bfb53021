import { css } from '@emotion/css';
import type { GrafanaTheme2, IconName } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

export interface EmptyNoteProps {
  /** Why there is nothing. */
  reason: string;
  icon?: IconName;
  /** More words below the reason. */
  children?: ReactNode;
  /** The next step: a button or a link. */
  action?: ReactNode;
}

/** The place of a list that has nothing: why, and what to do about it. */
export function EmptyNote({ reason, icon = 'info-circle', children, action }: EmptyNoteProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.box} role="status" data-testid="state-empty">
      <Icon name={icon} size="xl" className={styles.icon} />
      <div className={styles.reason}>{reason}</div>
      {children}
      {action}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    box: css({
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      justifyContent: 'center',
      gap: theme.spacing(1.5),
      padding: theme.spacing(4, 2),
      width: '100%',
      textAlign: 'center',
      color: theme.colors.text.secondary,
    }),
    icon: css({ color: theme.colors.text.disabled }),
    reason: css({
      color: theme.colors.text.primary,
      fontSize: theme.typography.h5.fontSize,
      maxWidth: 640,
      overflowWrap: 'anywhere',
    }),
  };
}
