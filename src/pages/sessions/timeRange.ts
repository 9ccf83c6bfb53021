import { dateMath, dateTime, type DateTime, type TimeRange, type TimeZone } from '@grafana/data';
import type { TimeSpan } from '../../model/timeSpan';
import { isMs } from './listUrl';

export interface RawRange {
  /** `now-1h`, ms since the epoch as a string, or anything else that Grafana takes for a time. */
  from: string;
  to: string;
}

const FALLBACK_MS = 3_600_000;

/** The raw range of the URL as Grafana's pickers want it, `now` being the moment of the call. */
export function toTimeRange(raw: RawRange, timeZone: TimeZone): TimeRange {
  const to = toDateTime(raw.to, true, timeZone) ?? dateTime();
  const from = toDateTime(raw.from, false, timeZone) ?? dateTime(to.valueOf() - FALLBACK_MS);
  const [first, last] = from.valueOf() <= to.valueOf() ? [from, to] : [to, from];
  return { from: first, to: last, raw: { from: rawEnd(raw.from, first), to: rawEnd(raw.to, last) } };
}

/** What a picker gave, as the URL says it. */
export function toRawRange({ raw }: TimeRange): RawRange {
  return { from: writeEnd(raw.from), to: writeEnd(raw.to) };
}

/** A fixed span as the URL says it. */
export function spanToRaw({ from, to }: TimeSpan): RawRange {
  return { from: String(Math.round(from)), to: String(Math.round(to)) };
}

/** The span half its length earlier (-1) or later (1), as Grafana's own pickers move. */
export function shiftSpan({ from, to }: TimeSpan, direction: -1 | 1): TimeSpan {
  const by = (direction * (to - from)) / 2;
  return { from: from + by, to: to + by };
}

/** Twice the span around the same middle, not further than now. */
export function zoomOutSpan({ from, to }: TimeSpan, nowMs: number): TimeSpan {
  const half = Math.max(to - from, 1000) / 2;
  const end = Math.max(to, Math.min(to + half, nowMs));
  return { from: end - Math.max(to - from, 1000) * 2, to: end };
}

function toDateTime(text: string, roundUp: boolean, timeZone: TimeZone): DateTime | undefined {
  const parsed = isMs(text) ? dateTime(Number(text)) : dateMath.toDateTime(text, { roundUp, timezone: timeZone });
  return parsed?.isValid() ? parsed : undefined;
}

function rawEnd(text: string, time: DateTime): string | DateTime {
  return text.includes('now') ? text : time;
}

function writeEnd(end: string | DateTime): string {
  return typeof end === 'string' ? end : String(end.valueOf());
}
