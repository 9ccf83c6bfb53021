import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Outcome } from '../../model/outcome';
import type { LogLine } from '../../model/story';
import { formatQuantity } from '../../views/format';
import { FailureNote, PartialNote } from '../../views/states';
import { t } from '../../words';

/** How reading the back end's logs went, on one line; the browser's own lines do not wait for it. */
export function BackEndState({ backEnd, traces }: { backEnd: Outcome<LogLine[]>; traces: number }) {
  const styles = useStyles2(getStyles);
  switch (backEnd.status) {
    case 'failed':
      return <FailureNote failure={backEnd.failure} retry={backEnd.retry} compact />;
    case 'partial':
      return <PartialNote missing={backEnd.missing} more={backEnd.more} />;
    default:
      return (
        <div className={styles.line} role="status" data-testid="backend-state">
          <Icon name="info-circle" size="sm" /> {words(backEnd, traces)}
        </div>
      );
  }
}

function words(backEnd: Outcome<LogLine[]>, traces: number): string {
  if (backEnd.status === 'loading') {
    return t('session.readingBackEnd', 'Reading the back end’s logs…');
  }
  const count = backEnd.data?.length ?? 0;
  if (count === 0 && backEnd.status === 'empty') {
    return t('session.noBackEnd', 'No back-end logs: {{reason}}', { reason: backEnd.reason });
  }
  return t('session.backEndLines', '{{lines}} from {{traces}} of this session', {
    lines: formatQuantity(count, 'back-end line'),
    traces: formatQuantity(traces, 'trace'),
  });
}

function getStyles(theme: GrafanaTheme2) {
  return {
    line: css({
      // As high as the note with a button that may take its place.
      minHeight: theme.spacing(4),
      padding: theme.spacing(0.75, 0),
      marginBottom: theme.spacing(1),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
  };
}
