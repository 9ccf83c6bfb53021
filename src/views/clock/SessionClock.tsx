import { css } from '@emotion/css';
import { getTimeZone, type GrafanaTheme2, type TimeZone } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { createContext, useContext, useMemo, type ReactNode } from 'react';
import { formatOffset, formatTime } from '../format';

interface Clock {
  startMs: number;
  timeZone: TimeZone;
}

const ClockContext = createContext<Clock>({ startMs: 0, timeZone: 'browser' });

export interface SessionClockProps {
  startMs: number;
  /** A dashboard's; absent: the viewer's. */
  timeZone?: TimeZone;
  children: ReactNode;
}

/** What times below are shown against: the session's start (ms since the epoch) and a time zone. */
export function SessionClock({ startMs, timeZone = getTimeZone(), children }: SessionClockProps) {
  const clock = useMemo(() => ({ startMs, timeZone }), [startMs, timeZone]);
  return <ClockContext.Provider value={clock}>{children}</ClockContext.Provider>;
}

/** The clock that is set above, for columns that sort or format times themselves. */
export function useSessionClock(): Clock {
  return useContext(ClockContext);
}

/** A time as its offset from the session's start; the time itself, with milliseconds, on hover. */
export function Offset({ ms }: { ms: number }) {
  const { startMs, timeZone } = useSessionClock();
  const styles = useStyles2(getStyles);
  return (
    <time
      className={styles.number}
      dateTime={isoTime(ms)}
      title={formatTime(ms, timeZone, { date: true, milliseconds: true })}
    >
      {formatOffset(ms - startMs)}
    </time>
  );
}

/** A time of day; date and milliseconds on hover. */
export function TimeOfDay({ ms, milliseconds = false }: { ms: number; milliseconds?: boolean }) {
  const { timeZone } = useSessionClock();
  const styles = useStyles2(getStyles);
  return (
    <time
      className={styles.number}
      dateTime={isoTime(ms)}
      title={formatTime(ms, timeZone, { date: true, milliseconds: true })}
    >
      {formatTime(ms, timeZone, { milliseconds })}
    </time>
  );
}

function isoTime(ms: number): string | undefined {
  const time = new Date(ms);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

function getStyles(_theme: GrafanaTheme2) {
  return { number: css({ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }) };
}
