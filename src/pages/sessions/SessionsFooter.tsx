import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import type { Outcome } from '../../model/outcome';
import type { SessionList } from '../../model/sessionList';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { coverage } from './coverage';
import { listWords } from './listWords';
import type { ListUrl } from './listUrl';
import { ProgressBar } from './ProgressBar';
import type { LoadAll } from './useLoadAll';

export interface SessionsFooterProps {
  list: SessionList;
  outcome: Outcome<SessionList>;
  loadAll: LoadAll;
  sort: ListUrl['sort'];
  range: TimeSpan;
  timeZone: TimeZone;
  /** Times with their date. */
  date: boolean;
  /** At the right. */
  children?: ReactNode;
}

/** One line that tells the truth about the list: how much of the range it holds, over what it is sorted, and the way to the rest. */
export function SessionsFooter(props: SessionsFooterProps) {
  const { list, outcome, loadAll, sort, range, timeZone, date, children } = props;
  const styles = useStyles2(getStyles);
  const more = outcome.status === 'partial' ? outcome.more : undefined;
  const failed = outcome.status === 'failed';
  return (
    <div
      className={styles.line}
      data-testid="list-footer"
      data-sessions={list.sessions.length}
      data-loaded={list.read}
      data-complete={list.complete}
    >
      <span role="status">{listWords({ list, failed, sort, timeZone, date })}</span>
      {loadAll.active ? (
        <>
          <ProgressBar
            label={t('sessions.loading', 'Loading sessions')}
            share={coverage(list, range)}
            testId="load-progress"
          />
          <Button size="sm" fill="text" icon="square-shape" onClick={loadAll.stop} data-testid="load-stop">
            {t('sessions.stop', 'Stop')}
          </Button>
        </>
      ) : (
        !list.complete &&
        (more || list.loadingMore) && (
          <>
            <Button
              size="sm"
              fill="text"
              disabled={!more}
              icon={more ? undefined : 'spinner'}
              onClick={more}
              data-testid="load-more"
            >
              {more ? t('sessions.loadMore', 'Load more') : t('sessions.loadingMore', 'Loading…')}
            </Button>
            <Button size="sm" fill="text" onClick={() => loadAll.start()} data-testid="load-all">
              {t('sessions.loadAll', 'Load all')}
            </Button>
          </>
        )
      )}
      <span className={styles.end}>{children}</span>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    line: css({ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: theme.spacing(1), minHeight: 24 }),
    end: css({ display: 'flex', gap: theme.spacing(1), marginLeft: 'auto' }),
  };
}
