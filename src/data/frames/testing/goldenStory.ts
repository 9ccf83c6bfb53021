import { mergeDocuments } from '../../../model/mergeDocuments';
import type { Session } from '../../../model/session';
import type { SessionStory } from '../../../model/story';
import { logRecords } from '../logRecords';
import { sessionDocument } from '../sessionDocument';
import { sessionStory } from '../sessionStory';
import { GOLDEN_SESSION, goldenFrames } from './golden';

/** The recorded session. */
export function goldenSession(): Session {
  const documents = logRecords(goldenFrames('lokiDocuments')).map(sessionDocument);
  const sessions = mergeDocuments(documents.filter((document) => document !== undefined));
  const session = sessions.find(({ id }) => id === GOLDEN_SESSION);
  if (!session) {
    throw new Error('the recording lacks its session');
  }
  return session;
}

/** The recorded session's story. */
export function goldenStory(): SessionStory {
  return sessionStory(logRecords(goldenFrames('lokiEvents')));
}
