import type { FilterFieldName, SessionFilter } from '../../model/filter/sessionFilter';
import type { PastedPlace } from '../../model/pastedPlace';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { LONGEST_SESSION_MS, LOOK_BACK_MS } from './sessionLimits';

/** Where a pasted text is looked for. */
export interface PastedQuery {
  scope: Scope;
  /** Looked at first; then the last 7 days. */
  range: TimeSpan;
  nowMs: number;
  signal: AbortSignal;
}

/** Where it leads. */
export type PastedFound = Exclude<PastedPlace, { kind: 'none' }>;

/** Where to look, one after the other: around the range, as far as its sessions reach, and in the last 7 days. */
export function pastedSpans({ range, nowMs }: PastedQuery): TimeSpan[] {
  const near = { from: range.from - LONGEST_SESSION_MS, to: Math.min(range.to + LONGEST_SESSION_MS, nowMs) };
  return [near, { from: nowMs - LOOK_BACK_MS, to: nowMs }].filter(({ from, to }) => from < to);
}

/** To the sessions that have a value, one of which was heard of at `seenMs`. */
export function sessionsWith(field: FilterFieldName, value: string, seenMs: number): PastedFound {
  return { kind: 'filter', filter: withValue(field, value), seenMs };
}

/** The filter for sessions that have a value. */
export function withValue(field: FilterFieldName, value: string): SessionFilter {
  return [{ field, operator: '=', values: [value], exclude: false }];
}
