import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { SourceExcerpt } from '../../model/stack/originalPlace';
import { visibleText } from '../text/visibleText';

export interface SourceLinesProps {
  source: SourceExcerpt;
  /** The line that the frame is at. */
  line: number;
}

/** A few lines of a source with their numbers; the one that matters is marked. */
export function SourceLines({ source: { firstLine, lines }, line }: SourceLinesProps) {
  const styles = useStyles2(getStyles);
  return (
    <pre className={styles.box} data-testid="source-lines">
      {lines.map((text, index) => {
        const number = firstLine + index;
        return (
          <div
            key={number}
            className={cx(styles.line, number === line && styles.here)}
            aria-current={number === line || undefined}
          >
            <span className={styles.number}>{number}</span>
            <bdi>{visibleText(text, 300)}</bdi>
          </div>
        );
      })}
    </pre>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    box: css({
      margin: theme.spacing(0.5, 0),
      padding: theme.spacing(0.5, 0),
      border: 'none',
      background: theme.colors.background.canvas,
      fontSize: theme.typography.bodySmall.fontSize,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    }),
    line: css({ padding: theme.spacing(0, 1), borderLeft: '2px solid transparent' }),
    here: css({ borderLeftColor: theme.colors.error.border, background: theme.colors.background.secondary }),
    number: css({
      display: 'inline-block',
      minWidth: '4ch',
      marginRight: theme.spacing(1),
      textAlign: 'right',
      color: theme.colors.text.secondary,
      userSelect: 'none',
    }),
  };
}
