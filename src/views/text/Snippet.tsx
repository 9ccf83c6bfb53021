import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { ClipboardButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../words';
import { visibleText } from './visibleText';

export interface SnippetProps {
  /** What it is, or the file it belongs into: "collector.yaml". */
  title: string;
  code: string;
  testId?: string;
}

/** Text to paste somewhere else, with a button that copies it. Long lines wrap, so that nothing has to be scrolled. */
export function Snippet({ title, code, testId }: SnippetProps) {
  const styles = useStyles2(getStyles);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span className={styles.title}>{title}</span>
        <ClipboardButton
          size="sm"
          variant="secondary"
          fill="text"
          icon="copy"
          aria-label={t('text.copyWhat', 'Copy {{what}}', { what: title })}
          getText={() => code}
        >
          {t('text.copy', 'Copy')}
        </ClipboardButton>
      </figcaption>
      <pre className={styles.code} data-testid={testId}>
        {visibleText(code)}
      </pre>
    </figure>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    figure: css({
      margin: theme.spacing(0, 0, 1.5),
      border: `1px solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
      textAlign: 'left',
    }),
    caption: css({
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      padding: theme.spacing(0.25, 0.5, 0.25, 1),
      borderBottom: `1px solid ${theme.colors.border.weak}`,
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    title: css({ overflowWrap: 'anywhere', minWidth: 0 }),
    code: css({
      margin: 0,
      padding: theme.spacing(1),
      border: 'none',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      color: theme.colors.text.primary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
  };
}
