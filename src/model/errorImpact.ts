/** How far one error reached in a span of time. */
export interface ErrorImpact {
  /** Times it was recorded. */
  events: number;
  sessions: number;
  /** Distinct `user.id`s; of visitors without one, each session counts as one. */
  users: number;
  /** There were more records than were read: the numbers are lower bounds. */
  atLeast: boolean;
}

/** Who met an error, of one record. */
export interface ErrorVisitor {
  sessionId?: string;
  userId?: string;
}

/**
 * @param visitors one for each record that was read
 * @param atLeast whether there are more records
 */
export function errorImpactOf(visitors: readonly ErrorVisitor[], atLeast: boolean): ErrorImpact {
  const sessions = new Set<string>();
  const known = new Set<string>();
  const signedIn = new Set<string>();
  for (const { sessionId, userId } of visitors) {
    if (sessionId !== undefined) {
      sessions.add(sessionId);
    }
    if (userId !== undefined) {
      known.add(userId);
      // Who signs in within a session is one visitor, before and after.
      if (sessionId !== undefined) {
        signedIn.add(sessionId);
      }
    }
  }
  const anonymous = [...sessions].filter((id) => !signedIn.has(id)).length;
  return { events: visitors.length, sessions: sessions.size, users: known.size + anonymous, atLeast };
}
