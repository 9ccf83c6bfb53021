import { userIdOf } from '../mergeDocuments';
import type { Session } from '../session';
import { groupBy } from '../groupBy';

/** How many different people the sessions are of, by id, e-mail or name; who is anonymous counts as nobody. */
export function distinctUsers(sessions: Iterable<Pick<Session, 'user'>>): number {
  const users = new Set<string>();
  for (const { user } of sessions) {
    const id = userIdOf(user);
    if (id !== undefined) {
      users.add(id);
    }
  }
  return users.size;
}

/** The same a country; `''` where it is not known. */
export function usersByCountry(sessions: Iterable<Pick<Session, 'user' | 'client'>>): Map<string, number> {
  const byCountry = groupBy(sessions, ({ client }) => client.country ?? '');
  return new Map([...byCountry].map(([country, list]) => [country, distinctUsers(list)]));
}
