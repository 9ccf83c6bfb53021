import type { Session } from './session';

/** The sessions read so far, newest start first. */
export interface SessionList {
  sessions: Session[];
  /** Sessions active since this time (ms) are all here; older ones are not loaded unless `complete`. */
  sinceMs: number;
  complete: boolean;
  loadingMore: boolean;
  /** With no sessions in the range: when one was last heard of in the week before it (ms), absent where none was. */
  newestBeforeMs?: number;
}
