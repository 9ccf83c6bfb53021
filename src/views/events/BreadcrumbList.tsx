import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../words';
import { Offset } from '../clock/SessionClock';
import { PlainText } from '../text/PlainText';
import { eventText, kindWord } from './eventWords';
import type { SessionEvent } from './sessionEvents';

/** What led up to an error, the nearest last; each opens in its own place. */
export function BreadcrumbList({ events, onOpen }: { events: SessionEvent[]; onOpen: (id: string) => void }) {
  const styles = useStyles2(getStyles);
  return (
    <ol className={styles.list} aria-label={t('events.before', 'What happened before')} data-testid="breadcrumbs">
      {events.map((event) => (
        <li key={event.id}>
          <button type="button" className={styles.crumb} onClick={() => onOpen(event.id)}>
            <span className={styles.quiet}>
              <Offset ms={event.timeMs} />
            </span>
            <span className={cx(styles.quiet, event.kind === 'error' && styles.error)}>{kindWord(event)}</span>
            <span className={styles.title}>
              <PlainText value={eventText(event).title} limit={200} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    list: css({ listStyle: 'none', margin: 0, padding: 0 }),
    crumb: css({
      display: 'grid',
      gridTemplateColumns: '72px 84px minmax(0, 1fr)',
      gap: theme.spacing(1),
      width: '100%',
      padding: theme.spacing(0.25, 0.5),
      border: 'none',
      background: 'none',
      textAlign: 'left',
      fontSize: theme.typography.bodySmall.fontSize,
      cursor: 'pointer',
      '&:hover': { background: theme.colors.background.secondary },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
    quiet: css({ color: theme.colors.text.secondary }),
    error: css({ color: theme.colors.error.text }),
    title: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
  };
}
