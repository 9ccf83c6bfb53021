import { placeOf, type SessionFilter } from '../../model/filter/sessionFilter';
import { isLive, LIVE_MS } from '../../model/isLive';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { filterPipeline } from '../query/filterPipeline';
import { sessionDocuments, sessionEnds } from '../query/sessionDocuments';
import { readBorderSessions } from './readBorderSessions';
import { readDocumentsOf, readWholeSessions } from './readDocumentsOf';
import { readPages } from './readPages';
import { runLogs } from './runLoki';
import { SessionCollection } from './sessionCollection';
import { IDLE_MS, LONGEST_SESSION_MS, LOOK_BACK_MS, NOW_MS } from './sessionLimits';

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
  /** What Loki filters by (`narrowing`). More sessions are read than match: their rows decide. */
  pushed: SessionFilter;
  nowMs: number;
  signal: AbortSignal;
}

/**
 * Reads the newest page of a list.
 * @param former what an earlier reading of the same list had: where its documents border on the new page's, they are kept
 * @throws {QueryError}
 */
export async function readSessionList(query: SessionListQuery, former?: SessionListState): Promise<SessionListState> {
  const collection = new SessionCollection(query.range.to);
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
export async function readNewestBefore({
  scope,
  range,
  signal,
}: Pick<SessionListQuery, 'scope' | 'range' | 'signal'>): Promise<number | undefined> {
  const [record] = await runLogs({
    uid: scope.sources.lokiUid,
    what: t('data.newest', 'the newest session'),
    expr: sessionDocuments(scope),
    range: { from: range.from - LOOK_BACK_MS, to: range.from },
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
  const { scope, pushed, signal } = query;
  const expr = sessionDocuments(scope) + filterPipeline(pushed);
  const pages = readPages({
    uid: scope.sources.lokiUid,
    what: t('data.sessions', 'sessions'),
    expr,
    range,
    direction: 'backward',
    signal,
  });
  const { value } = await pages.next();
  collection.addRecords(value?.records ?? []);
  const page = { from: value?.rest?.to ?? range.from, to: range.to };
  await (pushed.every((term) => placeOf(term) === 'session')
    ? readAround(query, page, collection)
    : readNarrowed(query, page, collection));
  return value?.rest;
}

/** Where a page holds all documents of its time: those of its sessions before and after it. */
async function readAround(query: SessionListQuery, page: TimeSpan, collection: SessionCollection): Promise<void> {
  const sessions = collection.sessions(query.range);
  await Promise.all([
    readBefore(query, sessions, page.from, collection),
    isPast(query) ? readAfter(query, sessions, collection) : undefined,
    readEnds(query, sessions, collection),
  ]);
}

/** Where Loki gave only some documents of each session: all of its sessions whole. */
async function readNarrowed(query: SessionListQuery, page: TimeSpan, collection: SessionCollection): Promise<void> {
  const { range } = query;
  await Promise.all([
    readBorderSessions(query, { at: page.from, missing: 'before' }, collection),
    page.to === range.to && isPast(query)
      ? readBorderSessions(query, { at: range.to, missing: 'after' }, collection)
      : undefined,
  ]);
  await readWholeSessions(query, collection.all(), collection);
  await readEnds(query, collection.sessions(range), collection);
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
  const before = { from: Math.max(from, sinceMs - LONGEST_SESSION_MS), to: sinceMs };
  await readDocumentsOf(query, cut, before, collection);
  cut.forEach(({ id }) => collection.whole.before.add(id));
}

/** What sessions at the end of a past range did after it. */
async function readAfter(query: SessionListQuery, sessions: Session[], collection: SessionCollection): Promise<void> {
  const { range, nowMs } = query;
  const cut = sessions.filter(({ id, endMs }) => endMs > range.to - IDLE_MS && !collection.whole.after.has(id));
  const after = { from: range.to, to: Math.min(nowMs, range.to + LONGEST_SESSION_MS) };
  await readDocumentsOf(query, cut, after, collection);
  cut.forEach(({ id }) => collection.whole.after.add(id));
}

function isPast({ range, nowMs }: SessionListQuery): boolean {
  return range.to <= nowMs - NOW_MS;
}

async function readEnds(query: SessionListQuery, sessions: Session[], collection: SessionCollection): Promise<void> {
  const { scope, nowMs, signal } = query;
  if (!sessions.some((session) => isLive(session, nowMs))) {
    return;
  }
  const records = await runLogs({
    uid: scope.sources.lokiUid,
    what: t('data.ends', 'the ends of sessions'),
    expr: sessionEnds(scope),
    range: { from: nowMs - 2 * LIVE_MS, to: nowMs + NOW_MS },
    direction: 'backward',
    signal,
  });
  collection.addEnded(records.map(({ labels }) => labels['session_id'] ?? ''));
}
