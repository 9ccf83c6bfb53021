import { css } from '@emotion/css';
import { LoadingState, type PanelData } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { EmptyNote, FailureNote, Skeleton } from '../../views/states';
import { SPOKEN_ONLY } from '../../views/text/spokenOnly';
import { t } from '../../words';

export interface PanelOutcomeProps {
  data: Pick<PanelData, 'state' | 'errors' | 'error'>;
  /** What is being read, in words: "sessions". */
  what: string;
  /** Why the data cannot be shown: which columns are missing. */
  unfit?: string;
  /** There is nothing to show. */
  empty: boolean;
  children: ReactNode;
}

/** The states that every panel has: loading, failed, data that do not fit, none, or what is there. A failure never looks like "no data". */
export function PanelOutcome({ data, what, unfit, empty, children }: PanelOutcomeProps) {
  const styles = useStyles2(getStyles);
  const { state } = data;
  const error = data.errors?.[0] ?? data.error;
  const failure = error && {
    what,
    message: error.message ?? error.data?.message ?? t('panel.noReason', 'The data source gave no reason.'),
  };
  const nothing = empty || unfit !== undefined;
  if (nothing && failure) {
    return <FailureNote failure={failure} />;
  }
  if (nothing && (state === LoadingState.Loading || state === LoadingState.NotStarted)) {
    return (
      <div aria-busy="true" data-testid="state-loading">
        <span className={styles.spoken} role="status">
          {t('panel.loading', 'Loading {{what}}…', { what })}
        </span>
        <Skeleton lines={5} lineHeight={32} gap={1} />
      </div>
    );
  }
  if (unfit !== undefined) {
    return (
      <div className={styles.fill} data-testid="panel-unfit">
        <EmptyNote icon="exclamation-triangle" reason={unfit} />
      </div>
    );
  }
  if (empty) {
    return <EmptyNote reason={t('panel.none', 'No {{what}} in this time range.', { what })} />;
  }
  return (
    <div className={styles.fill}>
      {failure && <FailureNote failure={failure} compact />}
      {children}
    </div>
  );
}

function getStyles() {
  return {
    fill: css({ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, minWidth: 0 }),
    spoken: css(SPOKEN_ONLY),
  };
}
