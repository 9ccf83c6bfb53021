import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { RadioButtonGroup, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { perLanguage, t } from '../../words';
import type { ListUrl, ListView } from './listUrl';

const views = perLanguage((): Array<{ value: ListView; label: string }> => [
  { value: 'graph', label: t('graph.graph', 'Graph') },
  { value: 'map', label: t('graph.map', 'Map') },
]);

/** px: the row with the title and what the panel is about. */
export const PANEL_HEAD_HEIGHT = 32;

export interface SessionsGraphPanelProps {
  title: string;
  /** What it shows: a picker. */
  controls: ReactNode;
  url: Pick<ListUrl, 'view'>;
  change: (next: Partial<ListUrl>) => void;
  testId: string;
  children: ReactNode;
}

/** The panel above the grid, and the switch between its two views. */
export function SessionsGraphPanel({ title, controls, url, change, testId, children }: SessionsGraphPanelProps) {
  const styles = useStyles2(getStyles);
  const id = `${testId}-title`;
  return (
    <section className={styles.panel} data-testid={testId} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {controls}
        <div className={styles.end} data-testid="view-switch">
          <RadioButtonGroup
            aria-label={t('graph.view', 'View')}
            size="sm"
            options={views()}
            value={url.view}
            onChange={(view) => change({ view })}
          />
        </div>
      </div>
      {children}
    </section>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    panel: css({
      padding: theme.spacing(0.5, 1, 0.5),
      border: `1px solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
      background: theme.colors.background.primary,
      minWidth: 0,
    }),
    head: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      minHeight: PANEL_HEAD_HEIGHT,
      marginBottom: theme.spacing(0.5),
    }),
    title: css({
      margin: 0,
      fontSize: theme.typography.bodySmall.fontSize,
      fontWeight: theme.typography.fontWeightMedium,
      color: theme.colors.text.secondary,
    }),
    end: css({ marginLeft: 'auto' }),
  };
}
