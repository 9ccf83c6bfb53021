import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { TimeSpan } from '../../model/timeSpan';
import { formatTime } from '../../views/format';
import { EmptyNote } from '../../views/states';
import type { ListUrl } from './listUrl';
import { spanToRaw } from './timeRange';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface NoSessionsProps {
  reason: string;
  /** When one was last heard of before the range. */
  newestBeforeMs?: number;
  range: TimeSpan;
  timeZone: TimeZone;
  change: (next: Partial<ListUrl>) => void;
}

/** Nothing in this time range: the newest one before it, and a wider range, are one click away. */
export function NoSessions({ reason, newestBeforeMs, range, timeZone, change }: NoSessionsProps) {
  const styles = useStyles2(getStyles);
  // `now-1d to now` is a few ms more or less than a day: both ends are read from the clock.
  const wider =
    range.to - range.from < DAY_MS - HOUR_MS
      ? { label: 'last 24 hours', from: 'now-24h' }
      : { label: 'last 7 days', from: 'now-7d' };
  const newest =
    newestBeforeMs === undefined
      ? ''
      : ` The newest one before it is from ${formatTime(newestBeforeMs, timeZone, { date: range.to - newestBeforeMs > DAY_MS })}.`;
  return (
    <EmptyNote
      reason={`${reason}${newest}`}
      icon="clock-nine"
      action={
        <div className={styles.buttons}>
          {newestBeforeMs !== undefined && (
            <Button
              icon="arrow-left"
              onClick={() => change(spanToRaw({ from: newestBeforeMs - HOUR_MS, to: newestBeforeMs + 60_000 }))}
            >
              Show it
            </Button>
          )}
          <Button
            variant="secondary"
            icon="search-minus"
            onClick={() => change({ from: wider.from, to: 'now' })}
          >{`Show the ${wider.label}`}</Button>
        </div>
      }
    />
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    buttons: css({ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: theme.spacing(1) }),
  };
}
