import type { Session } from './session';

/** The sessions read so far that match the filter, newest start first. */
export interface SessionList {
  sessions: Session[];
  /** How many were read: what the rows decided is the difference. */
  read: number;
  /** Sessions active since this time (ms) are all here; older ones are not loaded unless `complete`. */
  sinceMs: number;
  complete: boolean;
  loadingMore: boolean;
  /** Of how many lines the sessions were made, the newest of the range; absent: of documents. */
  lines?: number;
  /** Session documents among what was read that could not be understood; absent: none. */
  unreadable?: number;
  /** With no sessions in the range: when one was last heard of in the week before it (ms), absent where none was. */
  newestBeforeMs?: number;
}
