import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React, { useId, type ReactNode } from 'react';
import { SPOKEN_ONLY } from '../text/spokenOnly';
import { t } from '../../words';

export interface PanelSectionProps {
  title: string;
  /** How many conditions of the filter are of it. */
  active?: number;
  open: boolean;
  onToggle: () => void;
  /** Not built while it is closed. */
  children: () => ReactNode;
  testId?: string;
}

/** A section of the panel, to be opened and closed. */
export function PanelSection({ title, active = 0, open, onToggle, children, testId }: PanelSectionProps) {
  const styles = useStyles2(getStyles);
  const id = useId();
  return (
    <section className={styles.section} data-testid={testId}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.button} aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <Icon name={open ? 'angle-down' : 'angle-right'} />
          <bdi className={styles.title} title={title}>
            {title}
          </bdi>
          {active > 0 && ' '}
          {active > 0 && (
            <span
              className={styles.active}
              title={t('filter.activeHere', '{{count}} in the filter', { count: active })}
            >
              {active}
              <span className={styles.spoken}> {t('filter.inFilter', 'in the filter')}</span>
            </span>
          )}
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open && children()}
      </div>
    </section>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    section: css({
      padding: theme.spacing(0.5, 0),
      '& + &': { borderTop: `1px solid ${theme.colors.border.weak}` },
    }),
    heading: css({ margin: 0 }),
    button: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      width: '100%',
      height: theme.spacing(3.5),
      padding: 0,
      border: 'none',
      background: 'none',
      color: theme.colors.text.primary,
      fontSize: theme.typography.body.fontSize,
      fontWeight: theme.typography.fontWeightMedium,
      textAlign: 'left',
      cursor: 'pointer',
      '&:hover': { color: theme.colors.text.maxContrast },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: 1 },
    }),
    spoken: css(SPOKEN_ONLY),
    title: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
    active: css({
      marginLeft: 'auto',
      padding: theme.spacing(0, 0.75),
      borderRadius: theme.shape.radius.pill,
      background: theme.colors.primary.main,
      color: theme.colors.primary.contrastText,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
  };
}
