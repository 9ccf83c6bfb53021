import type { SessionFilter } from './filter/sessionFilter';
import type { TimeSpan } from './timeSpan';

/** Where a pasted text leads. */
export type PastedPlace =
  /** To one session: found by its own id, or by that of a trace that began in it. `span` is some time within it. */
  | { kind: 'session'; sessionId: string; service: string; span: TimeSpan; by: 'session' | 'trace' }
  /** To the sessions that match; the newest of them was heard of at `seenMs`. */
  | { kind: 'filter'; filter: SessionFilter; seenMs: number }
  /** Nowhere. */
  | { kind: 'none' };
