import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { resourceName } from '../../model/resourceName';
import { t } from '../../words';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';
import { SourceLines } from './SourceLines';
import type { StackRow } from './stackRows';

export interface StackFrameLineProps {
  row: StackRow;
  /** Whether its source is shown at first. */
  open: boolean;
}

/** One call of a stack: function and place, as the source map says where there is one, and the source to open. */
export function StackFrameLine({ row: { frame, functionName, original, of }, open }: StackFrameLineProps) {
  const styles = useStyles2(getStyles);
  if (of === 'words') {
    return (
      <li className={styles.words}>
        <PlainText value={frame.text} limit={500} />
      </li>
    );
  }
  const file = original ? original.file : frame.file && resourceName(frame.file);
  const { line, column } = original ?? frame;
  const words = (
    <span title={visibleText(frame.text, 500)}>
      <PlainText value={functionName ?? t('stack.anonymous', 'anonymous function')} limit={200} />{' '}
      <span className={styles.place}>
        <PlainText value={[file, line, column].filter((part) => part !== undefined).join(':')} limit={300} />
      </span>
    </span>
  );
  return (
    <li
      className={cx(styles.frame, of === 'other' && styles.other)}
      data-testid={`stack-frame-${of}`}
      data-mapped={original ? 'yes' : 'no'}
    >
      {original?.source ? (
        <details open={open}>
          <summary className={styles.summary}>{words}</summary>
          <SourceLines source={original.source} line={original.line} />
        </details>
      ) : (
        words
      )}
    </li>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    words: css({ padding: theme.spacing(0.25, 1), overflowWrap: 'anywhere' }),
    frame: css({
      padding: theme.spacing(0.25, 1),
      borderLeft: `2px solid ${theme.colors.primary.border}`,
      overflowWrap: 'anywhere',
    }),
    other: css({ borderLeftColor: theme.colors.border.medium, color: theme.colors.text.secondary }),
    place: css({ color: theme.colors.text.secondary }),
    summary: css({ minHeight: theme.spacing(3), cursor: 'pointer' }),
  };
}
