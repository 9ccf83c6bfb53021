import { isLive, LIVE_MS } from '../../model/isLive';
import type { Session, SessionDocument } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { batches } from './batches';
import { sessionDocuments, sessionEnds } from '../query/sessionDocuments';
import { sessionDocument } from '../frames/sessionDocument';
import type { LogRecord } from '../frames/logRecords';
import { readPages } from './readPages';
import { runLogs } from './runLoki';
import { SessionCollection } from './sessionCollection';

/** A session lasts no longer than this (ms), so neither do its documents. */
export const LONGEST_SESSION_MS = 4 * 60 * 60_000;
/** A session without a sign of life for this long has ended (ms). */
const IDLE_MS = 15 * 60_000;
/** "Now" moves on while a page is read; a range that ends this close to it (ms) ends now. */
const NOW_MS = 60_000;
/** Session ids in one query: 3.4 kB of them. */
const IDS_A_QUERY = 100;

/** What has been read of a list of sessions; `rest` is what is still to be read. */
export interface SessionListState {
  range: TimeSpan;
  collection: SessionCollection;
  rest?: TimeSpan;
}

/** What a reading of the list depends on. */
export interface SessionListQuery {
  scope: Scope;
  range: TimeSpan;
  nowMs: number;
  signal: AbortSignal;
}

/**
 * Reads the newest page of a list.
 * @param former what an earlier reading of the same list had: where its documents border on the new page's, they are kept
 * @throws {QueryError}
 */
export async function readSessionList(query: SessionListQuery, former?: SessionListState): Promise<SessionListState> {
  const collection = new SessionCollection();
  const rest = await readPage(query, query.range, collection);
  if (rest && former && borders(former, rest.to, query.range)) {
    const since = Math.max(sinceOf(former), query.range.from);
    collection.join(former.collection);
    return {
      range: query.range,
      collection,
      rest: since > query.range.from ? { from: query.range.from, to: since } : undefined,
    };
  }
  return { range: query.range, collection, rest };
}

/**
 * Reads the next older page into the same collection.
 * @throws {QueryError}
 */
export async function readOlderSessions(query: SessionListQuery, state: SessionListState): Promise<SessionListState> {
  return state.rest ? { ...state, rest: await readPage(query, state.rest, state.collection) } : state;
}

/** Sessions active since this time (ms) have all been read. */
export function sinceOf(state: SessionListState): number {
  return state.rest?.to ?? state.range.from;
}

/** When the newest session in the week before a range was last heard of (ms), undefined where there is none. */
export async function readNewestBefore({ scope, range, signal }: SessionListQuery): Promise<number | undefined> {
  const [record] = await runLogs({
    uid: scope.sources.lokiUid,
    what: 'the newest session',
    expr: sessionDocuments(scope),
    range: { from: range.from - 7 * 24 * 60 * 60_000, to: range.from },
    direction: 'backward',
    maxLines: 1,
    signal,
  });
  return record?.timeMs;
}

/** Whether a former reading has all that lies between what it had read and what a new page begins with, and nothing later. */
function borders(former: SessionListState, pageBegins: number, range: TimeSpan): boolean {
  return sinceOf(former) <= pageBegins && pageBegins <= former.range.to && former.range.to <= range.to;
}

async function readPage(
  query: SessionListQuery,
  range: TimeSpan,
  collection: SessionCollection
): Promise<TimeSpan | undefined> {
  const { scope, signal } = query;
  const expr = sessionDocuments(scope);
  const pages = readPages({ uid: scope.sources.lokiUid, what: 'sessions', expr, range, direction: 'backward', signal });
  const { value } = await pages.next();
  collection.add(documentsOf(value?.records ?? []));
  const sessions = collection.sessions(query.range);
  await Promise.all([
    readBefore(query, sessions, value?.rest?.to ?? query.range.from, collection),
    readAfter(query, sessions, collection),
    readEnds(query, sessions, collection),
  ]);
  return value?.rest;
}

/** Tabs that were last heard of before what was read: without them, a session's numbers would depend on the range. */
async function readBefore(
  query: SessionListQuery,
  sessions: Session[],
  sinceMs: number,
  collection: SessionCollection
): Promise<void> {
  const cut = sessions.filter(({ id, startMs }) => startMs < sinceMs && !collection.whole.before.has(id));
  const from = Math.min(...cut.map(({ startMs }) => startMs));
  await readOf(query, cut, { from: Math.max(from, sinceMs - LONGEST_SESSION_MS), to: sinceMs }, collection);
  cut.forEach(({ id }) => collection.whole.before.add(id));
}

/** What sessions at the end of a past range did after it. */
async function readAfter(query: SessionListQuery, sessions: Session[], collection: SessionCollection): Promise<void> {
  const { range, nowMs } = query;
  if (range.to > nowMs - NOW_MS) {
    return;
  }
  const cut = sessions.filter(({ id, endMs }) => endMs > range.to - IDLE_MS && !collection.whole.after.has(id));
  await readOf(query, cut, { from: range.to, to: Math.min(nowMs, range.to + LONGEST_SESSION_MS) }, collection);
  cut.forEach(({ id }) => collection.whole.after.add(id));
}

async function readEnds(query: SessionListQuery, sessions: Session[], collection: SessionCollection): Promise<void> {
  const { scope, nowMs, signal } = query;
  if (!sessions.some((session) => isLive(session, nowMs))) {
    return;
  }
  const records = await runLogs({
    uid: scope.sources.lokiUid,
    what: 'the ends of sessions',
    expr: sessionEnds(scope),
    range: { from: nowMs - 2 * LIVE_MS, to: nowMs + NOW_MS },
    direction: 'backward',
    signal,
  });
  collection.addEnded(records.map(({ labels }) => labels['session_id'] ?? ''));
}

async function readOf(
  query: SessionListQuery,
  sessions: Session[],
  range: TimeSpan,
  collection: SessionCollection
): Promise<void> {
  const { scope, signal } = query;
  const ids = sessions.map(({ id }) => id);
  await Promise.all(
    batches(ids, IDS_A_QUERY).map(async (batch) => {
      const expr = sessionDocuments(scope, batch);
      const uid = scope.sources.lokiUid;
      for await (const { records } of readPages({
        uid,
        what: 'sessions',
        expr,
        range,
        direction: 'backward',
        signal,
      })) {
        collection.add(documentsOf(records));
      }
    })
  );
}

function documentsOf(records: readonly LogRecord[]): SessionDocument[] {
  return records.map(sessionDocument).filter((document) => document !== undefined);
}
