import type { DataFrame } from '@grafana/data';
import { column } from './columns';
import { asNumber } from './values';

/** A log record as Loki's data source hands it over. */
export interface LogRecord {
  id: string;
  /** Nanoseconds since the epoch, in digits. */
  timeNs: string;
  timeMs: number;
  line: string;
  /** Index labels, structured metadata and parsed labels, by their Loki names. */
  labels: Record<string, string>;
}

/**
 * The records of Loki's log frames, in time order. Loki orders within one stream only, so the frame's order means
 * nothing. Columns go by both names that the data source has for them; rows without a time are left out.
 */
export function logRecords(frames: readonly DataFrame[]): LogRecord[] {
  return frames.flatMap(recordsOf).sort(byTime);
}

/** Orders records by their nanoseconds: 19 digits are too many for a number. */
export function byTime(a: { timeNs: string; id: string }, b: { timeNs: string; id: string }): number {
  return a.timeNs.length - b.timeNs.length || compare(a.timeNs, b.timeNs) || compare(a.id, b.id);
}

function recordsOf(frame: DataFrame): LogRecord[] {
  const lines = column(frame, 'Line', 'body');
  const times = column(frame, 'Time', 'timestamp');
  const nanoseconds = column(frame, 'tsNs');
  const labels = column(frame, 'labels', 'attributes');
  const ids = column(frame, 'id');
  const records: LogRecord[] = [];
  for (let row = 0; row < Math.max(lines.length, times.length); row++) {
    const timeNs = nanosecondsOf(nanoseconds[row], times[row]);
    if (timeNs !== undefined) {
      const line = typeof lines[row] === 'string' ? String(lines[row]) : '';
      records.push({
        id: typeof ids[row] === 'string' ? String(ids[row]) : `${timeNs} ${line}`,
        timeNs,
        timeMs: Number(timeNs.slice(0, -6)),
        line,
        labels: labelsOf(labels[row]),
      });
    }
  }
  return records;
}

function nanosecondsOf(nanoseconds: unknown, time: unknown): string | undefined {
  if (typeof nanoseconds === 'string' && /^\d{7,19}$/.test(nanoseconds)) {
    return nanoseconds;
  }
  const ms = typeof time === 'string' ? Date.parse(time) : asNumber(time);
  return ms !== undefined && ms > 0 && ms < 1e13 ? `${Math.trunc(ms)}000000` : undefined;
}

function labelsOf(value: unknown): Record<string, string> {
  const labels: Record<string, string> = {};
  if (typeof value === 'object' && value !== null) {
    for (const [name, content] of Object.entries(value)) {
      if (content !== null && content !== undefined) {
        labels[name] = String(content);
      }
    }
  }
  return labels;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
