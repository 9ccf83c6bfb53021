/**
 * What many sessions add up to. Counts and times are of the sessions *started* in a range where they come from metric
 * queries, or of the sessions given where they come from merged rows; both ways fill the same fields.
 */
export interface SessionTotals {
  sessions: number;
  /** Sessions with at least one error. */
  errored: number;
  /** Absent where they were not counted. */
  errors?: number;
  views: number;
  /** Page loads whose time is known. */
  loads: number;
  /** Their times added up (ms); divided by `loads` it is the average page load. */
  loadingTimeMs: number;
  /** What long tasks took beyond 50 ms each, added up (ms); absent where no session can tell. */
  blockingTimeMs?: number;
  /** Sessions with at least one frustration; absent where no session can tell. */
  frustrated?: number;
  /** Absent where they were not counted. */
  frustrations?: number;
  /** Distinct users; absent where they were not counted: only merged rows can tell. */
  users?: number;
}

/** The totals that the range is summed up in. Each is a scan of the range by Loki, and one of the range before: no more than are shown. */
export const RANGE_TOTALS = [
  'sessions',
  'errored',
  'views',
  'loads',
  'loadingTimeMs',
  'blockingTimeMs',
  'frustrated',
] as const satisfies ReadonlyArray<keyof SessionTotals>;
export type RangeTotal = (typeof RANGE_TOTALS)[number];

/** The totals that Loki can count; users are counted over rows only. */
export const COUNTED_TOTALS = [...RANGE_TOTALS, 'errors', 'frustrations'] as const satisfies ReadonlyArray<
  keyof SessionTotals
>;
export type CountedTotal = (typeof COUNTED_TOTALS)[number];

/** The totals of no session at all. */
export function noTotals(): Record<CountedTotal, number> {
  return Object.fromEntries(COUNTED_TOTALS.map((name) => [name, 0])) as Record<CountedTotal, number>;
}

/** The totals of a range, and what they were in the equally long range before. */
export interface RangeTotals extends Counted<SessionTotals> {
  /** Absent where they are not known: not read yet, not to be read, or of rows that are not loaded. */
  before?: SessionTotals;
  /** True: `data.users` may grow, for not all sessions are loaded. Users are always counted over rows. */
  usersAtLeast: boolean;
}

/** A number, or many, and over what it was counted. */
export interface Counted<T> {
  data: T;
  /** True: counted over the merged rows, of the sessions loaded; false: by Loki, over all of the range. */
  ofLoaded: boolean;
  /** True: more may come, not all sessions are loaded. */
  atLeast: boolean;
}
