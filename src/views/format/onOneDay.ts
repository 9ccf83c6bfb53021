import { dateTimeFormat, type TimeZone } from '@grafana/data';

/** Whether both ends of a span (ms since the epoch) are on one day of the time zone: times then need no date. */
export function onOneDay({ from, to }: { from: number; to: number }, timeZone: TimeZone): boolean {
  const day = (ms: number) => dateTimeFormat(ms, { timeZone, format: 'YYYY-MM-DD' });
  return day(from) === day(to);
}
