import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Outcome } from '../../model/outcome';
import type { SessionList } from '../../model/sessionList';
import { formatQuantity, formatTime } from '../../views/format';

export interface SessionsFooterProps {
  list: SessionList;
  outcome: Outcome<SessionList>;
  timeZone: TimeZone;
  date: boolean;
}

/** One line that tells the truth about the list: how much of the range it holds, and the way to the rest. */
export function SessionsFooter({ list, outcome, timeZone, date }: SessionsFooterProps) {
  const styles = useStyles2(getStyles);
  const { sessions, sinceMs, complete, loadingMore } = list;
  const count = formatQuantity(sessions.length, 'session');
  const more = outcome.status === 'partial' ? outcome.more : undefined;
  return (
    <div className={styles.line} role="status" data-testid="sessions-footer">
      {complete ? (
        <span>{count} · all of this time range</span>
      ) : (
        <span title={outcome.status === 'partial' ? outcome.missing : undefined}>
          {count} since {formatTime(sinceMs, timeZone, { date })} ·{' '}
          {outcome.status === 'failed' ? 'older ones could not be read' : 'older ones not loaded'}
        </span>
      )}
      {!complete && (loadingMore || more) && (
        <Button size="sm" fill="text" disabled={loadingMore} icon={loadingMore ? 'spinner' : undefined} onClick={more}>
          {loadingMore ? 'Loading…' : 'Load more'}
        </Button>
      )}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    line: css({ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: theme.spacing(1), minHeight: 24 }),
  };
}
