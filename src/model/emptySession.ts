import type { Session } from './session';

/** A session with nothing in it: where there is none of this id. */
export function emptySession(id: string): Session {
  return {
    id,
    startMs: 0,
    endMs: 0,
    durationMs: 0,
    activeMs: 0,
    counters: {},
    pages: [],
    tabs: 0,
    hasReplay: false,
    dropped: 0,
    labels: {},
    client: {},
    user: {},
    users: 0,
  };
}
