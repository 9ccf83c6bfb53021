import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

export interface SetupStepProps {
  title: string;
  children: ReactNode;
}

/** A part of the instructions below an empty state. */
export function SetupStep({ title, children }: SetupStepProps) {
  const styles = useStyles2(getStyles);
  return (
    <section className={styles.step}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    step: css({
      width: '100%',
      maxWidth: 760,
      margin: theme.spacing(0, 'auto', 2),
      color: theme.colors.text.secondary,
      '& p': { marginBottom: theme.spacing(1) },
    }),
    title: css({
      margin: theme.spacing(0, 0, 0.5),
      color: theme.colors.text.primary,
      fontSize: theme.typography.h5.fontSize,
    }),
  };
}
