import { dateTimeFormat, type TimeZone } from '@grafana/data';

export interface TimeFormat {
  /** `14:05:12.345`: what a tooltip shows. */
  milliseconds?: boolean;
  /** With the date in front: `2026-11-24 14:05:12`. */
  date?: boolean;
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
  return dateTimeFormat(ms, { timeZone, format: `${date ? 'YYYY-MM-DD ' : ''}HH:mm:ss${milliseconds ? '.SSS' : ''}` });
}
