import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { ErrorImpact as Impact } from '../../model/errorImpact';
import type { Outcome } from '../../model/outcome';
import { t } from '../../words';
import { formatQuantity } from '../format';
import { visibleText } from '../text/visibleText';

export interface ErrorImpactProps {
  impact: Outcome<Impact>;
  /** The range in words: "last 1 hour". */
  rangeWords?: string;
}

/** How many sessions and users met the same error: "14 times in 2 sessions of 2 users, last 1 hour". */
export function ErrorImpact({ impact, rangeWords }: ErrorImpactProps) {
  const styles = useStyles2(getStyles);
  const { data } = impact;
  const when = rangeWords === undefined ? '' : `, ${rangeWords}`;
  return (
    <span className={styles.line} data-testid="error-impact" aria-busy={impact.status === 'loading' || undefined}>
      {impact.status === 'failed' ? (
        <>
          <span role="alert">
            {t('errors.impactFailed', 'Could not be read: {{reason}}', {
              reason: visibleText(impact.failure.message, 300),
            })}
          </span>
          <Button size="sm" variant="secondary" fill="text" icon="sync" onClick={impact.retry}>
            {t('errors.retry', 'Retry')}
          </Button>
        </>
      ) : impact.status === 'empty' ? (
        <span className={styles.quiet}>{impact.reason}</span>
      ) : data ? (
        <span>
          {impactWords(data)}
          {when}
        </span>
      ) : (
        <span className={styles.quiet} role="status">
          {t('errors.counting', 'Counting…')}
        </span>
      )}
    </span>
  );
}

/** "14 times in 2 sessions of 2 users", with "at least" where not all was read. */
function impactWords({ events, sessions, users, atLeast }: Impact): string {
  const counts = {
    times: formatQuantity(events, 'time'),
    sessions: formatQuantity(sessions, 'session'),
    users: formatQuantity(users, 'user'),
  };
  return atLeast
    ? t('errors.impactAtLeast', 'at least {{times}} in {{sessions}} of {{users}}', counts)
    : t('errors.impact', '{{times}} in {{sessions}} of {{users}}', counts);
}

function getStyles(theme: GrafanaTheme2) {
  return {
    line: css({
      display: 'inline-flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 0.5),
      overflowWrap: 'anywhere',
    }),
    quiet: css({ color: theme.colors.text.secondary }),
  };
}
