import { emptySession } from '../emptySession';
import type { Session } from '../session';

/** A session to filter, with what a test says of it. */
export function sampleSession(some: Partial<Session> = {}): Session {
  return { ...emptySession('a'.repeat(32)), endMs: 60_000, durationMs: 60_000, activeMs: 30_000, tabs: 1, ...some };
}
