import type { SessionTotals } from './sessionTotals';

/** The numbers that people compare; absent where there is nothing to divide by, or where it was not counted. */
export interface KeyFigures {
  sessions: number;
  /** Distinct users. */
  users?: number;
  /** Absent where they were not counted. */
  errors?: number;
  /** Sessions with an error, of all: 0 to 1. */
  error_rate?: number;
  /** Mean page load (ms). */
  load_time?: number;
  /** Blocking time a session (ms). */
  blocking_time?: number;
  /** Views a session. */
  views?: number;
  /** Sessions with a frustration. */
  frustrated?: number;
  /** Absent where they were not counted. */
  frustrations?: number;
}

/** The key figures of what was added up. */
export function keyFigures(totals: SessionTotals): KeyFigures {
  const { sessions, users, errors, errored, loads, frustrated, frustrations } = totals;
  const aSession = (sum: number | undefined) => (sessions > 0 && sum !== undefined ? sum / sessions : undefined);
  return {
    sessions,
    users,
    errors,
    error_rate: aSession(errored),
    load_time: loads > 0 ? totals.loadingTimeMs / loads : undefined,
    blocking_time: aSession(totals.blockingTimeMs),
    views: aSession(totals.views),
    frustrated,
    frustrations,
  };
}
