import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React from 'react';

export interface HiddenErrorProps {
  /** Why the list lacks it. */
  by: 'filter' | 'page';
  /** Takes the filter off. */
  onShowAll: () => void;
}

/** Says that the error whose details are open is not in the list beside them, and why. */
export function HiddenError({ by, onShowAll }: HiddenErrorProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.note} role="status" data-testid="error-hidden">
      {by === 'page' ? (
        'The selected error is not on the chosen page.'
      ) : (
        <>
          The filter hides the selected error.
          <Button size="sm" variant="secondary" fill="text" onClick={onShowAll}>
            Clear the filter
          </Button>
        </>
      )}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    note: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1),
      color: theme.colors.text.secondary,
    }),
  };
}
