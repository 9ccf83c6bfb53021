import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Icon, useStyles2 } from '@grafana/ui';
import React from 'react';

export interface PartialNoteProps {
  /** What is missing, in words. */
  missing: string;
  /** Reads on; absent where there is no way. */
  more?: () => void;
}

/** One line above incomplete data: what is missing, and the way on. */
export function PartialNote({ missing, more }: PartialNoteProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.line} role="status" data-testid="state-partial">
      <Icon name="info-circle" />
      <span className={styles.text}>{missing}</span>
      {more && (
        <Button size="sm" variant="secondary" fill="outline" onClick={more}>
          Load more
        </Button>
      )}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    line: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 1),
      marginBottom: theme.spacing(1),
      background: theme.colors.background.secondary,
      borderRadius: theme.shape.radius.default,
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    text: css({ overflowWrap: 'anywhere', flex: '0 1 auto' }),
  };
}
