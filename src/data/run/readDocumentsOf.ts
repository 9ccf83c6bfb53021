import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { sessionDocuments } from '../query/sessionDocuments';
import { batches } from './batches';
import { readPages } from './readPages';
import type { SessionCollection } from './sessionCollection';
import { IDLE_MS, LONGEST_SESSION_MS, NOW_MS } from './sessionLimits';

/** Session ids in one query: 3.4 kB of them. */
const IDS_A_QUERY = 100;

/** Whose documents are read, and until when there are any. */
export interface DocumentsQuery {
  scope: Scope;
  nowMs: number;
  signal: AbortSignal;
}

/**
 * Reads all documents that sessions wrote in a range into the collection.
 * @throws {QueryError}
 */
export async function readDocumentsOf(
  query: DocumentsQuery,
  sessions: readonly Session[],
  range: TimeSpan,
  collection: SessionCollection
): Promise<void> {
  await Promise.all(batches(sessions, IDS_A_QUERY).map((batch) => readBatch(query, batch, range, collection)));
}

/**
 * Reads all documents of sessions, whenever they were written, unless that was done before: of a session of which one
 * document is known, the others lie within the longest time that a session can take.
 * @throws {QueryError}
 */
export async function readWholeSessions(
  query: DocumentsQuery,
  sessions: readonly Session[],
  collection: SessionCollection
): Promise<void> {
  const { before, after } = collection.whole;
  const cut = sessions
    .filter(({ id }) => !before.has(id) || !after.has(id))
    // Neighbours in time share a query, so that each of them is over a short range.
    .sort((a, b) => a.startMs - b.startMs);
  await Promise.all(
    batches(cut, IDS_A_QUERY).map((batch) => readBatch(query, batch, spanOf(batch, query.nowMs), collection))
  );
  for (const { id } of cut) {
    before.add(id);
    after.add(id);
  }
}

function spanOf(sessions: readonly Session[], nowMs: number): TimeSpan {
  const from = Math.min(...sessions.map(({ startMs, endMs }) => Math.max(startMs, endMs - LONGEST_SESSION_MS)));
  const to = Math.max(...sessions.map(({ startMs, endMs }) => Math.max(startMs + LONGEST_SESSION_MS, endMs)));
  return { from, to: Math.min(to + IDLE_MS, nowMs + NOW_MS) };
}

async function readBatch(
  { scope, signal }: DocumentsQuery,
  sessions: readonly Session[],
  range: TimeSpan,
  collection: SessionCollection
): Promise<void> {
  const ids = sessions.map(({ id }) => id);
  const expr = sessionDocuments(scope, ids);
  const uid = scope.sources.lokiUid;
  const pages = readPages({ uid, what: t('data.sessions', 'sessions'), expr, range, direction: 'backward', signal });
  for await (const { records } of pages) {
    collection.addRecords(records);
  }
}
