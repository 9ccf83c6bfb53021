import { dateMath } from '@grafana/data';
import type { TimeSpan } from '../../model/timeSpan';

const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * @param raw the URL's range: ms since the epoch or Grafana's `now-1h`; either may be absent or nonsense
 * @param nowMs the present
 * @returns the range in which the session is looked for first; without a usable one, the last 7 days
 */
export function hintRange({ from, to }: { from?: string; to?: string }, nowMs: number): TimeSpan {
  const week = { from: nowMs - WEEK_MS, to: nowMs };
  const start = parse(from, false) ?? week.from;
  const end = parse(to, true) ?? week.to;
  return start < end ? { from: start, to: end } : week;
}

function parse(raw: string | undefined, roundUp: boolean): number | undefined {
  if (raw === undefined) {
    return undefined;
  }
  const ms = /^\d+$/.test(raw) ? Number(raw) : dateMath.toDateTime(raw, { roundUp })?.valueOf();
  return ms !== undefined && Number.isFinite(ms) ? ms : undefined;
}
