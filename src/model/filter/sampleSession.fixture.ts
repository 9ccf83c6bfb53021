import type { Session } from '../session';

/** A session to filter, with what a test says of it. */
export function sampleSession(some: Partial<Session> = {}): Session {
  return {
    id: 'a'.repeat(32),
    startMs: 0,
    endMs: 60_000,
    durationMs: 60_000,
    activeMs: 30_000,
    counters: {},
    pages: [],
    tabs: 1,
    hasReplay: false,
    dropped: 0,
    labels: {},
    client: {},
    user: {},
    users: 0,
    ...some,
  };
}
