import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { SPOKEN_ONLY } from '../../views/text/spokenOnly';

export interface RowMarkProps {
  /** Absent: nothing stands out. */
  color: string | undefined;
  words: string;
}

/** A row's colour as a bar at its start. */
export function RowMark({ color, words }: RowMarkProps) {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.mark} style={color ? { background: color } : undefined} data-color={color ?? ''}>
      <span className={styles.spoken}>{words}</span>
    </span>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    mark: css({
      position: 'relative',
      display: 'inline-block',
      verticalAlign: 'middle',
      width: 8,
      height: 20,
      borderRadius: theme.shape.radius.default,
      background: theme.colors.background.secondary,
    }),
    spoken: css(SPOKEN_ONLY),
  };
}
