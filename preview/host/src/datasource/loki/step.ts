import { rangeUtil } from '@grafana/data';

/** Loki answers with at most this many points a series. */
const MAX_POINTS = 11_000;

/**
 * The distance in ms between two points of a range query.
 * @param step the query's own step: a duration, or a number of seconds
 * @param intervalMs the interval that the caller suggests when the query has none
 * @param rangeMs length of the time range
 */
export function stepMs({ step, intervalMs, rangeMs }: { step?: string; intervalMs?: number; rangeMs: number }): number {
  if (step) {
    return /^\d+(\.\d+)?$/.test(step.trim()) ? Number(step) * 1000 : rangeUtil.intervalToMs(step);
  }
  return Math.max(Math.ceil(intervalMs ?? 1000), Math.ceil(rangeMs / MAX_POINTS), 1);
}

/** A duration in ms as Go prints it: `5m0s`, `1h0m0s`, `1.5s`, `250ms`. */
export function goDuration(ms: number): string {
  if (ms < 1000) {
    return ms === 0 ? '0s' : `${ms}ms`;
  }
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor((ms % 3_600_000) / 60_000);
  const seconds = (ms % 60_000) / 1000;
  return `${hours ? `${hours}h` : ''}${hours || minutes ? `${minutes}m` : ''}${seconds}s`;
}
