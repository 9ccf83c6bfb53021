import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Icon, useStyles2 } from '@grafana/ui';
import React from 'react';

export interface NoteLineProps {
  /** What is to be known, in words. */
  words: string;
  /** The way on; absent where there is none. */
  action?: { name: string; onPress: () => void };
  testId: string;
}

/** One line above a list that does not show all there is, said to a screen reader when it comes. */
export function NoteLine({ words, action, testId }: NoteLineProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.line} role="status" data-testid={testId}>
      <Icon name="info-circle" />
      <span className={styles.text}>{words}</span>
      {action && (
        <Button size="sm" variant="secondary" fill="outline" onClick={action.onPress}>
          {action.name}
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
