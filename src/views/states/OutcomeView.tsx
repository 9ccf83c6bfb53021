import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import type { Outcome } from '../../model/outcome';
import { t } from '../../words';
import { EmptyNote } from './EmptyNote';
import { FailureNote } from './FailureNote';
import { PartialNote } from './PartialNote';
import { Skeleton } from './Skeleton';
import { SPOKEN_ONLY } from '../text/spokenOnly';

export interface OutcomeViewProps<T> {
  outcome: Outcome<T>;
  /** What is being read, for a screen reader: "sessions". */
  what: string;
  /** Stands in while nothing has come; of the size of what will come. */
  skeleton?: ReactNode;
  /** The next step when there is nothing: a button or a link. */
  emptyAction?: ReactNode;
  /** Takes the place of the note when there is nothing. */
  renderEmpty?: (reason: string, data: T) => ReactNode;
  /** The caller says itself what is missing (in a footer, say), so no line is put above partial data. */
  ownPartial?: boolean;
  children: (data: T) => ReactNode;
}

/**
 * The visible outcomes of a query, the same everywhere: a skeleton while loading, a reason where there is nothing, a line above what is
 * incomplete, the server's words and a retry where it failed. Data that is there is always shown, whatever else happened.
 */
export function OutcomeView<T>(props: OutcomeViewProps<T>) {
  const { outcome, what, skeleton = <Skeleton />, emptyAction, renderEmpty, ownPartial = false, children } = props;
  const styles = useStyles2(getStyles);

  if (outcome.status === 'empty') {
    return renderEmpty ? (
      <>{renderEmpty(outcome.reason, outcome.data)}</>
    ) : (
      <EmptyNote reason={outcome.reason} action={emptyAction} />
    );
  }
  const loading = outcome.status === 'loading';
  if (loading && outcome.data === undefined) {
    return (
      <div className={styles.fill} aria-busy="true" data-testid="state-loading">
        <span className={styles.spoken} role="status">
          {t('states.loading', 'Loading {{what}}…', { what })}
        </span>
        {skeleton}
      </div>
    );
  }
  // One place for the note and one for the data in every outcome, so that what is inside keeps its state.
  return (
    <div className={styles.fill} aria-busy={loading || undefined}>
      {outcome.status === 'failed' && (
        <FailureNote failure={outcome.failure} retry={outcome.retry} compact={outcome.data !== undefined} />
      )}
      {outcome.status === 'partial' && !ownPartial && <PartialNote missing={outcome.missing} more={outcome.more} />}
      {outcome.data !== undefined && children(outcome.data)}
    </div>
  );
}

function getStyles() {
  return {
    fill: css({ display: 'flex', flexDirection: 'column', width: '100%', flexGrow: 1, minHeight: 0, minWidth: 0 }),
    spoken: css(SPOKEN_ONLY),
  };
}
