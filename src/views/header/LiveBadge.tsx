import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { InlineSwitch, useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../words';
import { SPOKEN_ONLY } from '../text/spokenOnly';

export interface LiveBadgeProps {
  /** Whether the page reads the session again by itself. */
  refreshing: boolean;
  onChange: (refreshing: boolean) => void;
  /** Why it does not, though it was asked to. */
  paused?: string;
}

/** Says that the session goes on, and switches whether the page follows it. */
export function LiveBadge({ refreshing, onChange, paused }: LiveBadgeProps) {
  const styles = useStyles2(getStyles);
  const follows = refreshing && paused === undefined;
  const tooltip = follows
    ? t('header.follows', 'This session goes on: what is new is read every 10 s')
    : `${t('header.goesOn', 'This session goes on.')} ${paused ?? t('header.notRefreshed', 'What is new is not read by itself')}`;
  return (
    <span className={styles.badge} data-testid="session-live">
      <span className={styles.live} title={tooltip}>
        <span className={styles.dot} aria-hidden="true" /> {t('header.live', 'live')}
        {paused !== undefined && <span className={styles.spoken}>: {paused}</span>}
      </span>
      <InlineSwitch
        label={t('header.autoRefresh', 'Auto-refresh')}
        showLabel
        transparent
        value={follows}
        disabled={paused !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </span>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    badge: css({ display: 'inline-flex', alignItems: 'center', gap: theme.spacing(1) }),
    live: css({ position: 'relative', display: 'inline-flex', alignItems: 'center', gap: theme.spacing(0.5) }),
    spoken: css(SPOKEN_ONLY),
    dot: css({
      width: theme.spacing(1),
      height: theme.spacing(1),
      borderRadius: theme.shape.radius.circle,
      background: theme.colors.success.text,
    }),
  };
}
