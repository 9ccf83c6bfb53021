import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { LogLine, SessionStory } from '../../model/story';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { namedEvents, ownLogLines } from '../query/sessionEvents';
import { logLine } from '../frames/logLine';
import { byTime, type LogRecord } from '../frames/logRecords';
import { sessionStory } from '../frames/sessionStory';
import { faroLinesOfScope } from './faro/faroScope';
import { readFaroStory } from './faro/readFaroSession';
import { readPages, type SoFar } from './readPages';

const MINUTE = 60_000;

/**
 * When a session's records can have been written: a document comes up to 5 min after what it counts, and a session that
 * did not say that it ended goes on for 15 min of idleness.
 */
export function timeOf(session: Pick<Session, 'startMs' | 'endMs' | 'ended'>): TimeSpan {
  return { from: session.startMs - MINUTE, to: session.endMs + (session.ended ? 2 : 15) * MINUTE };
}

/** What to read of a session. */
export interface ReadOfSession {
  scope: Scope;
  session: Session;
  signal: AbortSignal;
}

/**
 * Reads a session's story page by page, each time with all that was read so far.
 * @throws {QueryError}
 */
export function readStory(of: ReadOfSession): AsyncGenerator<SoFar<SessionStory>, void, void> {
  const ofFaro = faroLinesOfScope(of.scope);
  return ofFaro
    ? readFaroStory(of, ofFaro)
    : readRecords(of, namedEvents(of.scope.service, of.session.id), sessionStory);
}

/**
 * Reads the lines that the page logged itself, page by page, each time with all that was read so far.
 * @throws {QueryError}
 */
export function readOwnLogs(of: ReadOfSession): AsyncGenerator<SoFar<LogLine[]>, void, void> {
  return faroLinesOfScope(of.scope)
    ? nothing()
    : readRecords(of, ownLogLines(of.scope.service, of.session.id), (records) => records.map(logLine));
}

/** Of Faro all lines are in the story. */

async function* nothing(): AsyncGenerator<SoFar<LogLine[]>, void, void> {
  yield { tell: () => [], complete: true };
}

async function* readRecords<T>(
  { scope, session, signal }: ReadOfSession,
  expr: string,
  tell: (records: LogRecord[]) => T
): AsyncGenerator<SoFar<T>, void, void> {
  const records: LogRecord[] = [];
  const pages = readPages({
    uid: scope.sources.lokiUid,
    what: t('data.records', "the session's records"),
    expr,
    range: timeOf(session),
    direction: 'forward',
    signal,
  });
  for await (const page of pages) {
    records.push(...page.records);
    yield { tell: () => tell([...records].sort(byTime)), complete: page.rest === undefined };
  }
}
