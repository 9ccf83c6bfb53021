import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { SessionStory } from '../../model/story';
import type { TimeSpan } from '../../model/timeSpan';
import { sessionEvents } from '../query/sessionEvents';
import { byTime, type LogRecord } from '../frames/logRecords';
import { sessionStory } from '../frames/sessionStory';
import { readPages } from './readPages';

const MINUTE = 60_000;

/**
 * When a session's records can have been written: a document comes up to 5 min after what it counts, and a session that
 * did not say that it ended goes on for 15 min of idleness.
 */
export function timeOf(session: Pick<Session, 'startMs' | 'endMs' | 'ended'>): TimeSpan {
  return { from: session.startMs - MINUTE, to: session.endMs + (session.ended ? 2 : 15) * MINUTE };
}

/** A story as far as it was read; telling it costs time with every record, so it is told when asked. */
export interface StoryPage {
  tell: () => SessionStory;
  complete: boolean;
}

/**
 * Reads a session's story page by page, each time with all that was read so far.
 * @throws {QueryError}
 */
export async function* readStory(options: {
  scope: Scope;
  session: Session;
  signal: AbortSignal;
}): AsyncGenerator<StoryPage, void, void> {
  const { scope, session, signal } = options;
  const records: LogRecord[] = [];
  const pages = readPages({
    uid: scope.sources.lokiUid,
    what: "the session's records",
    expr: sessionEvents(scope.service, session.id),
    range: timeOf(session),
    direction: 'forward',
    signal,
  });
  for await (const page of pages) {
    records.push(...page.records);
    yield { tell: () => sessionStory([...records].sort(byTime)), complete: page.rest === undefined };
  }
}
