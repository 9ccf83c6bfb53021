import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { countedWords, type CountedOver } from './countedWords';

/** Over what numbers were counted, where that is not all of the time range. */
export function CountedNote(props: CountedOver) {
  const styles = useStyles2(getStyles);
  const words = countedWords(props);
  return words === undefined ? null : (
    <p className={styles.note} data-testid="counted-note">
      {words}
    </p>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    note: css({
      margin: theme.spacing(0.25, 0, 0),
      padding: theme.spacing(0, 1),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
  };
}
