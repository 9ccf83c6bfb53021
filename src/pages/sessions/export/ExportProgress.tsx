import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React from 'react';
import { formatQuantity } from '../../../views/format';
import { ProgressBar } from '../ProgressBar';
import { t } from '../../../words';
import type { ExportState } from './useExport';

export interface ExportProgressProps {
  state: ExportState;
  /** How much of the range is loaded, 0 to 1. */
  covered: number;
  /** How many sessions are wanted at most. */
  limit?: number;
  loaded: number;
  onCancel: () => void;
}

/** How far an export is and a way to cancel it, or how it ended. */
export function ExportProgress({ state, covered, limit, loaded, onCancel }: ExportProgressProps) {
  const styles = useStyles2(getStyles);
  const busy = state.status === 'loading' || state.status === 'writing';
  const share = state.status === 'writing' ? state.share : Math.max(covered, limit ? Math.min(1, loaded / limit) : 0);
  return (
    <div className={styles.line}>
      {busy && (
        <ProgressBar
          label={
            state.status === 'writing'
              ? t('export.writingFile', 'Writing the file')
              : t('export.loadingSessions', 'Loading sessions to export')
          }
          share={share}
          testId="export-progress"
        />
      )}
      <span role="status" className={styles.words}>
        {wordsOf(state)}
      </span>
      {busy && (
        <Button size="sm" fill="text" variant="secondary" onClick={onCancel} data-testid="export-cancel">
          {t('export.cancel', 'Cancel')}
        </Button>
      )}
    </div>
  );
}

function wordsOf(state: ExportState): string | undefined {
  switch (state.status) {
    case 'loading':
      return t('export.loading', 'Loading…');
    case 'writing':
      return t('export.writing', 'Writing…');
    case 'done':
      return t('export.done', 'Exported {{sessions}}.', { sessions: formatQuantity(state.sessions, 'session') });
    case 'cancelled':
      return t('export.cancelled', 'Cancelled; nothing was exported.');
    case 'failed':
      return t('export.failed', 'Nothing was exported: {{message}}', { message: state.message });
    default:
      return undefined;
  }
}

function getStyles(theme: GrafanaTheme2) {
  return {
    line: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), minHeight: 24 }),
    words: css({ minWidth: 0, overflowWrap: 'anywhere' }),
  };
}
