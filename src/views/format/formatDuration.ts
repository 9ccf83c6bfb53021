import { formatDecimal } from './formatAmount';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * @param ms a duration in milliseconds
 * @returns the duration as a person reads it: `320 ms`, `1.2 s`, `1m 58s`, `2h 5m`, `3d 4h`. Each form is rounded before it is chosen, so
 *   that 999.7 ms is `1 s` and never `1000 ms`.
 */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms)) {
    return '–';
  }
  if (ms < 0) {
    return `-${formatDuration(-ms)}`;
  }
  if (ms < 10 && ms !== Math.round(ms)) {
    return `${formatDecimal(ms)} ms`;
  }
  if (Math.round(ms) < SECOND) {
    return `${Math.round(ms)} ms`;
  }
  if (Math.round(ms / 100) * 100 < MINUTE) {
    return `${formatDecimal(ms / SECOND)} s`;
  }
  const seconds = Math.round(ms / SECOND) * SECOND;
  if (seconds < HOUR) {
    return pair([Math.floor(seconds / MINUTE), 'm'], [(seconds % MINUTE) / SECOND, 's']);
  }
  const minutes = Math.round(ms / MINUTE) * MINUTE;
  if (minutes < DAY) {
    return pair([Math.floor(minutes / HOUR), 'h'], [(minutes % HOUR) / MINUTE, 'm']);
  }
  const hours = Math.round(ms / HOUR) * HOUR;
  return pair([Math.floor(hours / DAY), 'd'], [(hours % DAY) / HOUR, 'h']);
}

/**
 * @param ms milliseconds since some start
 * @returns the offset as `+1:32.1` (minutes, seconds, tenths), with hours where there are any: `+1:02:03.4`
 */
export function formatOffset(ms: number): string {
  if (!Number.isFinite(ms)) {
    return '–';
  }
  const tenths = Math.round(Math.abs(ms) / 100);
  const rest = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  const minutes = Math.floor(tenths / 600);
  const sign = ms < 0 && tenths > 0 ? '-' : '+';
  if (minutes < 60) {
    return `${sign}${minutes}:${rest}`;
  }
  return `${sign}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}

function pair([big, bigUnit]: [number, string], [small, smallUnit]: [number, string]): string {
  return small === 0 ? `${big}${bigUnit}` : `${big}${bigUnit} ${small}${smallUnit}`;
}
