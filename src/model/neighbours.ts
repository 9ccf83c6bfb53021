import { newestFirst } from './mergeDocuments';
import type { Session } from './session';

/** The sessions of a user beside one of theirs, as far as they were read: right in their start, not always in their end. */
export interface Neighbours {
  /** The one that started last before it. */
  earlier?: Session;
  /** The one that started first after it. */
  later?: Session;
}

/**
 * @param session one of a user's sessions
 * @param others of the same user, in any order
 * @returns those beside it by their start, by id among those that started together
 */
export function neighboursOf(session: Session, others: readonly Session[]): Neighbours {
  const sorted = others.filter(({ id }) => id !== session.id).sort(newestFirst);
  return {
    earlier: sorted.find((other) => newestFirst(session, other) < 0),
    later: sorted.filter((other) => newestFirst(other, session) < 0).at(-1),
  };
}
