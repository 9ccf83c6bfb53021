import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Alert, Button, Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { QueryFailure } from '../../model/outcome';
import { t } from '../../words';

export interface FailureNoteProps {
  failure: QueryFailure;
  /** Absent where what is around has a way to try again: a dashboard. */
  retry?: () => void;
  /** A line instead of a box: where what was read before is still shown beneath. */
  compact?: boolean;
}

/** What could not be read, in the server's own words, with the query that was sent and a way to try again. */
export function FailureNote({ failure, retry, compact = false }: FailureNoteProps) {
  const styles = useStyles2(getStyles);
  const { what, message } = failure;
  const query = failure.query && (
    <details className={styles.details}>
      <summary>{t('states.query', 'The query that was sent')}</summary>
      <pre className={styles.query}>{failure.query}</pre>
    </details>
  );
  const again = retry && (
    <Button size="sm" variant="secondary" icon="sync" onClick={retry}>
      {t('states.retry', 'Retry')}
    </Button>
  );
  if (compact) {
    return (
      <div className={styles.line} role="alert" data-testid="state-failed">
        <Icon name="exclamation-circle" className={styles.icon} />
        <span className={styles.words}>
          {t('states.failedWhy', 'Could not read {{what}}: {{message}}', { what, message })}
        </span>
        {again}
        {query}
      </div>
    );
  }
  return (
    <div className={styles.box} data-testid="state-failed">
      <Alert severity="error" title={t('states.failed', 'Could not read {{what}}', { what })} bottomSpacing={1}>
        <div className={styles.message}>{message}</div>
        {query}
        {again}
      </Alert>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    box: css({ width: '100%' }),
    line: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      padding: theme.spacing(0.5, 1),
      marginBottom: theme.spacing(1),
      border: `1px solid ${theme.colors.error.border}`,
      borderRadius: theme.shape.radius.default,
      background: theme.colors.error.transparent,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    icon: css({ color: theme.colors.error.text, flexShrink: 0 }),
    words: css({ overflowWrap: 'anywhere', minWidth: 0, maxHeight: '30vh', overflow: 'auto' }),
    message: css({
      overflowWrap: 'anywhere',
      whiteSpace: 'pre-wrap',
      marginBottom: theme.spacing(1),
      maxHeight: '30vh',
      overflow: 'auto',
    }),
    details: css({ margin: theme.spacing(0.5, 0), '& > summary': { cursor: 'pointer' } }),
    query: css({ margin: theme.spacing(1, 0, 0), whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '30vh' }),
  };
}
