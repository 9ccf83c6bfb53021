import { placeOf, type SessionFilter } from '../../model/filter/sessionFilter';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { filterPipeline } from '../query/filterPipeline';
import { sessionDocuments, startedBefore } from '../query/sessionDocuments';
import type { DocumentsQuery } from './readDocumentsOf';
import { readPages } from './readPages';
import type { SessionCollection } from './sessionCollection';
import { IDLE_MS, LONGEST_SESSION_MS } from './sessionLimits';

/** A time that sessions may have gone across, and on which side of it what tells of the filter may be missing. */
export interface Border {
  /** In ms. */
  at: number;
  missing: 'before' | 'after';
}

/**
 * Finds the sessions that a filter narrowed too far at a border of what was read: those that go across it and match by a
 * document of its other side only, an error of a tab that was closed before the border, or one after the range's end.
 * - `before`: reads what sessions that began before it wrote after it, whether or not that matches;
 * - `after`: reads what matches of that.
 * Documents are added; what else the sessions wrote is still to be read.
 * @throws {QueryError}
 */
export async function readBorderSessions(
  query: DocumentsQuery & { pushed: SessionFilter; range: TimeSpan },
  { at, missing }: Border,
  collection: SessionCollection
): Promise<void> {
  const { scope, pushed, range, nowMs, signal } = query;
  const told = missing === 'before' ? pushed.filter((term) => placeOf(term) === 'session') : pushed;
  const to = Math.min(at + LONGEST_SESSION_MS + IDLE_MS, missing === 'before' ? range.to : nowMs);
  const pages = readPages({
    uid: scope.sources.lokiUid,
    what: t('data.sessions', 'sessions'),
    expr: sessionDocuments(scope) + filterPipeline(told) + startedBefore(at),
    range: { from: at, to },
    direction: 'backward',
    signal,
  });
  for await (const { records } of pages) {
    collection.addRecords(records);
  }
}
