import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { TimeSpan } from '../../model/timeSpan';
import { formatTime } from '../../views/format';
import { EmptyNote } from '../../views/states';
import type { Scope } from '../../model/settings';
import { t } from '../../words';
import type { ListUrl } from './listUrl';
import { ReachCheckList } from './setup/ReachCheckList';
import { NothingArrives } from './setup/NothingArrives';
import { spanToRaw } from './timeRange';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface NoSessionsProps {
  reason: string;
  /** When one was last heard of before the range. */
  newestBeforeMs?: number;
  scope: Scope | undefined;
  range: TimeSpan;
  /** When it was looked for them (ms). */
  nowMs: number;
  timeZone: TimeZone;
  url: ListUrl;
  change: (next: Partial<ListUrl>) => void;
  /** Looks again. */
  onRetry: () => void;
}

/**
 * Nothing in this time range. With a filter: clearing it is one click away. Without one: the newest session before it, and
 * a wider range; where there was none in a week either, what may keep them from arriving.
 */
export function NoSessions(props: NoSessionsProps) {
  const { reason, newestBeforeMs, scope, range, nowMs, timeZone, url, change, onRetry } = props;
  const styles = useStyles2(getStyles);
  const filtered = url.filter !== '' || url.env !== undefined;
  const ofFaro = scope?.sources.faroSelector !== undefined;
  if (scope && !ofFaro && !filtered && newestBeforeMs === undefined && range.to > nowMs - HOUR_MS) {
    return <NothingArrives service={scope.service} indexed={scope.indexed} onRetry={onRetry} />;
  }
  // `now-1d to now` is a few ms more or less than a day: both ends are read from the clock.
  const wider =
    range.to - range.from < DAY_MS - HOUR_MS
      ? { label: t('sessions.showDay', 'Show the last 24 hours'), from: 'now-24h' }
      : { label: t('sessions.showWeek', 'Show the last 7 days'), from: 'now-7d' };
  const newest =
    newestBeforeMs !== undefined &&
    t('sessions.newestBefore', 'The newest one before it is from {{time}}.', {
      time: formatTime(newestBeforeMs, timeZone, { date: range.to - newestBeforeMs > DAY_MS }),
    });
  return (
    <>
      <EmptyNote
        reason={[reason, newest].filter(Boolean).join(' ')}
        icon="clock-nine"
        action={
          <div className={styles.buttons}>
            {filtered && (
              <Button icon="times" onClick={() => change({ filter: '', env: undefined })}>
                {t('sessions.showAll', 'Show all sessions')}
              </Button>
            )}
            {newestBeforeMs !== undefined && (
              <Button
                icon="arrow-left"
                onClick={() => change(spanToRaw({ from: newestBeforeMs - HOUR_MS, to: newestBeforeMs + 60_000 }))}
              >
                {t('sessions.showNewest', 'Show it')}
              </Button>
            )}
            <Button variant="secondary" icon="search-minus" onClick={() => change({ from: wider.from, to: 'now' })}>
              {wider.label}
            </Button>
          </div>
        }
      />
      {!filtered && !ofFaro && (
        <details className={styles.checks}>
          <summary>{t('sessions.checkWay', 'Should there be sessions? Check the way they take')}</summary>
          <ReachCheckList service={scope?.service} />
        </details>
      )}
    </>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    checks: css({
      maxWidth: 760,
      margin: '0 auto',
      color: theme.colors.text.secondary,
      '& > summary': { cursor: 'pointer', marginBottom: theme.spacing(1) },
    }),
    buttons: css({ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: theme.spacing(1) }),
  };
}
