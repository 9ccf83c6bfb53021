import { dateTimeFormat, type TimeZone } from '@grafana/data';

export interface TimeFormat {
  /** `14:05:12.345`: what a tooltip shows. */
  milliseconds?: boolean;
  /** With the date in front: `2026-11-24 14:05:12`, or `11-24 14:05:12` where the year says nothing. */
  date?: boolean | 'short';
}

/**
 * @param ms a time in milliseconds since the epoch
 * @param timeZone the dashboard's time zone: an IANA name, `browser` or `utc`
 * @returns the time of day in that zone, `14:05:12`
 */
export function formatTime(
  ms: number,
  timeZone: TimeZone,
  { milliseconds = false, date = false }: TimeFormat = {}
): string {
  if (!Number.isFinite(ms)) {
    return '–';
  }
  const day = date === 'short' ? 'MM-DD ' : date ? 'YYYY-MM-DD ' : '';
  return dateTimeFormat(ms, { timeZone, format: `${day}HH:mm:ss${milliseconds ? '.SSS' : ''}` });
}

/**
 * @param ms a time in milliseconds since the epoch
 * @param timeZone as of `formatTime`
 * @returns the day in that zone, `2026-11-24`
 */
export function formatDay(ms: number, timeZone: TimeZone): string {
  return Number.isFinite(ms) ? dateTimeFormat(ms, { timeZone, format: 'YYYY-MM-DD' }) : '–';
}
