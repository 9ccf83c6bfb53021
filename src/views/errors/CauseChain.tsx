import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import type { ErrorCause } from '../../model/errorCauses';
import { t } from '../../words';
import { errorTitle } from '../events/eventWords';
import { PlainText } from '../text/PlainText';

export interface CauseChainProps {
  /** The nearest first. */
  causes: ErrorCause[];
  renderStack: (stack: string) => ReactNode;
}

/** What an error came from, each cause with its own stack to open. */
export function CauseChain({ causes, renderStack }: CauseChainProps) {
  const styles = useStyles2(getStyles);
  return (
    <ol className={styles.chain} data-testid="error-causes">
      {causes.map((cause, index) => (
        <li key={index}>
          <div className={styles.title}>
            <PlainText value={errorTitle(cause) || t('errors.silentCause', 'A cause that says nothing')} limit={5000} />
          </div>
          {cause.stack && (
            <details>
              <summary className={styles.summary}>
                {t('errors.causeStack', 'Stack of cause {{n}}', { n: index + 1 })}
              </summary>
              {renderStack(cause.stack)}
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    chain: css({
      margin: 0,
      paddingLeft: theme.spacing(3),
      'li + li': { marginTop: theme.spacing(1) },
    }),
    title: css({
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      maxHeight: 160,
      overflow: 'auto',
      fontFamily: theme.typography.fontFamilyMonospace,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    summary: css({
      minHeight: theme.spacing(3),
      cursor: 'pointer',
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
  };
}
