import type { TimeInput } from '@opentelemetry/api';

/** Half of the epoch's age in 2025: no page is open so long, no clock is set so early. */
const OLDEST_EPOCH_MS = 872e9;

/**
 * ms since the epoch of any form of time that OpenTelemetry's API takes: a date, seconds and nanoseconds, ms since the
 * epoch, or a small number, which is a time of `performance.now()`.
 */
export function toEpochMs(time: TimeInput): number {
  if (Array.isArray(time)) {
    return time[0] * 1000 + time[1] / 1e6;
  }
  const ms = Number(time);
  return ms < OLDEST_EPOCH_MS ? performance.timeOrigin + ms : ms;
}
