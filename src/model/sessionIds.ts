import { isFaroSessionId } from './faro/faroSource';
import type { Sources } from './settings';
import { isSessionId } from './traceIds';

/** What tells whether a text can be the id of a session of these sources. */
export function isSessionIdOf({ faroSelector }: Pick<Sources, 'faroSelector'>): (text: string) => boolean {
  return faroSelector === undefined ? isSessionId : isFaroSessionId;
}
