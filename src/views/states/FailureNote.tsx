import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Alert, Button, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { QueryFailure } from '../../model/outcome';

export interface FailureNoteProps {
  failure: QueryFailure;
  retry: () => void;
}

/** What could not be read, in the server's own words, with the query that was sent and a way to try again. */
export function FailureNote({ failure, retry }: FailureNoteProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.box} data-testid="state-failed">
      <Alert severity="error" title={`Could not read ${failure.what}`} bottomSpacing={1}>
        <div className={styles.message}>{failure.message}</div>
        {failure.query && (
          <details className={styles.details}>
            <summary>The query that was sent</summary>
            <pre className={styles.query}>{failure.query}</pre>
          </details>
        )}
        <Button size="sm" variant="secondary" icon="sync" onClick={retry}>
          Retry
        </Button>
      </Alert>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    box: css({ width: '100%' }),
    message: css({
      overflowWrap: 'anywhere',
      whiteSpace: 'pre-wrap',
      marginBottom: theme.spacing(1),
      maxHeight: '30vh',
      overflow: 'auto',
    }),
    details: css({ marginBottom: theme.spacing(1), '& > summary': { cursor: 'pointer' } }),
    query: css({ margin: theme.spacing(1, 0, 0), whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '30vh' }),
  };
}
