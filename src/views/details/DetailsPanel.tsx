import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { IconButton, useStyles2 } from '@grafana/ui';
import React, { useId, type ReactNode } from 'react';
import { t } from '../../words';

export interface DetailsPanelProps {
  title: ReactNode;
  /** Links and buttons under the title. */
  actions?: ReactNode;
  onClose: () => void;
  testId: string;
  children: ReactNode;
}

/** What is known of the selected row, beside its list; Escape closes it. */
export function DetailsPanel({ title, actions, onClose, testId, children }: DetailsPanelProps) {
  const styles = useStyles2(getStyles);
  const titleId = useId();
  return (
    <aside aria-labelledby={titleId} className={styles.panel} data-testid={testId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton
          name="times"
          tooltip={t('details.closeHint', 'Close (Esc)')}
          aria-label={t('details.close', 'Close the details')}
          onClick={onClose}
        />
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
      {/* Scrollable, so it must be reachable by keyboard. */}
      <div className={styles.body} tabIndex={0} role="group" aria-labelledby={titleId}>
        {children}
      </div>
    </aside>
  );
}

/** A titled part of the details. */
export function DetailsSection({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles2(getStyles);
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.sectionTitle}>{title}</h3>
      {children}
    </section>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    panel: css({
      display: 'flex',
      flexDirection: 'column',
      minHeight: 0,
      height: '100%',
      background: theme.colors.background.primary,
      border: `1px solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
    }),
    head: css({
      display: 'flex',
      gap: theme.spacing(1),
      alignItems: 'flex-start',
      padding: theme.spacing(1.5, 2, 0.5),
    }),
    title: css({
      flex: 1,
      minWidth: 0,
      margin: 0,
      fontSize: theme.typography.h5.fontSize,
      overflowWrap: 'anywhere',
      maxHeight: 96,
      overflow: 'auto',
    }),
    actions: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), padding: theme.spacing(0.5, 2) }),
    body: css({ flex: 1, minHeight: 0, overflow: 'auto', padding: theme.spacing(0.5, 2, 2) }),
    section: css({ marginTop: theme.spacing(2) }),
    sectionTitle: css({
      fontSize: theme.typography.bodySmall.fontSize,
      color: theme.colors.text.secondary,
      fontWeight: theme.typography.fontWeightMedium,
      margin: theme.spacing(0, 0, 0.5),
    }),
  };
}
