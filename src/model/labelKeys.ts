import type { Session } from './session';

/** The keys of the labels that any of the sessions has, sorted. */
export function labelKeysOf(sessions: Iterable<Pick<Session, 'labels'>>): string[] {
  const keys = new Set<string>();
  for (const { labels } of sessions) {
    // No array a session: there may be 50,000.
    for (const key in labels) {
      keys.add(key);
    }
  }
  return [...keys].sort();
}
