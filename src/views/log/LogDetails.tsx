import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo, type ReactNode } from 'react';
import type { LogLine } from '../../model/story';
import { t } from '../../words';
import { AttributeTable } from '../details/AttributeTable';
import { CopyButton } from '../text/CopyButton';
import { Highlighted } from '../text/Highlighted';
import { prettyJson } from './prettyJson';
import { withoutColors } from './withoutColors';

export interface LogDetailsProps {
  line: LogLine;
  search: string;
  /** The ways on from it. */
  steps?: ReactNode;
}

/** An opened log line: its whole message, over several lines where it is JSON, and its attributes. */
export function LogDetails({ line, search, steps }: LogDetailsProps) {
  const styles = useStyles2(getStyles);
  const message = useMemo(() => {
    const plain = withoutColors(line.message);
    return prettyJson(plain) ?? plain;
  }, [line.message]);
  return (
    <div className={styles.body} data-testid="log-details">
      {steps}
      <div className={styles.message}>
        {/* Scrollable, so it must be reachable by keyboard. */}
        <pre
          className={styles.whole}
          tabIndex={0}
          role="group"
          aria-label={t('logs.message', 'Message')}
          // The arrow keys scroll it, and do not lead to the next line.
          onKeyDown={(event) => event.stopPropagation()}
        >
          <Highlighted value={message} search={search} />
        </pre>
        <CopyButton value={line.message} what={t('logs.whatMessage', 'message')} />
      </div>
      <AttributeTable
        attributes={line.attributes}
        label={t('logs.attributes', 'Attributes of the log line')}
        search={search}
      />
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    body: css({
      padding: theme.spacing(1, 2),
      background: theme.colors.background.secondary,
      borderBottom: `1px solid ${theme.colors.border.weak}`,
    }),
    message: css({ display: 'flex', gap: theme.spacing(1), alignItems: 'flex-start', margin: theme.spacing(0, 0, 1) }),
    whole: css({
      flex: 1,
      minWidth: 0,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      fontSize: theme.typography.bodySmall.fontSize,
      maxHeight: 320,
      padding: 0,
      border: 'none',
      background: 'none',
      margin: 0,
    }),
  };
}
