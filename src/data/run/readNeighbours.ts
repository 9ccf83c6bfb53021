import type { LogRecord } from '../frames/logRecords';
import { sessionDocument } from '../frames/sessionDocument';
import { mergeDocuments } from '../../model/mergeDocuments';
import { neighboursOf, type Neighbours } from '../../model/neighbours';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { startedAfter, startedBefore } from '../query/sessionDocuments';
import { otherSessionsOfUser } from '../query/sessionsOfUser';
import { faroLinesOfScope } from './faro/faroScope';
import { readFaroNeighbours } from './faro/readFaroNeighbours';
import { runLogs } from './runLoki';
import { LONGEST_SESSION_MS, LOOK_BACK_MS, NOW_MS } from './sessionLimits';

/**
 * Documents that are read on each side: a session writes one every 5 min in each tab, and sessions of one user can lie
 * side by side. Few, so that Loki can stop early.
 */
const DOCUMENTS_A_SIDE = 100;

/**
 * The sessions of the same user that started last before, and first after, a session: within 7 days of it, by one query
 * each. None for a visitor without an id.
 * @throws {QueryError}
 */
export async function readNeighbours(query: {
  scope: Scope;
  session: Session;
  nowMs: number;
  signal: AbortSignal;
}): Promise<Neighbours> {
  const { scope, session, nowMs, signal } = query;
  const { id: sessionId, startMs } = session;
  const userId = session.user.id;
  if (userId === undefined) {
    return {};
  }
  const ofFaro = faroLinesOfScope(scope);
  if (ofFaro) {
    const { service } = scope;
    return readFaroNeighbours({ uid: scope.sources.lokiUid, session, userId, nowMs, signal }, { ...ofFaro, service });
  }
  const others = otherSessionsOfUser(scope, { userId, sessionId });
  const now = nowMs + NOW_MS;
  const read = (expr: string, range: TimeSpan, direction: 'backward' | 'forward'): Promise<LogRecord[]> =>
    runLogs({
      uid: scope.sources.lokiUid,
      what: t('data.neighbours', "the user's other sessions"),
      expr,
      range,
      direction,
      maxLines: DOCUMENTS_A_SIDE,
      signal,
    });
  // A session that started earlier can have gone on beside this one. Those of the same millisecond are read by both.
  const before = { from: startMs - LOOK_BACK_MS, to: Math.min(startMs + LONGEST_SESSION_MS, now) };
  const after = { from: startMs, to: Math.min(startMs + LOOK_BACK_MS, now) };
  const sides = await Promise.all([
    read(others + startedBefore(startMs + 1), before, 'backward'),
    read(others + startedAfter(startMs - 1), after, 'forward'),
  ]);
  const documents = sides.flat().map(sessionDocument);
  return neighboursOf(session, mergeDocuments(documents.filter((document) => document !== undefined)));
}
