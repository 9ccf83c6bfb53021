import type { Pasted } from '../../model/filter/pasted';
import type { FilterFieldName } from '../../model/filter/sessionFilter';
import { t } from '../../words';
import { clientOf } from '../frames/client';
import type { LogRecord } from '../frames/logRecords';
import { pageOf } from '../frames/pageOf';
import { sessionDocument } from '../frames/sessionDocument';
import { documentsAt } from '../query/documentsAt';
import { filterPipeline } from '../query/filterPipeline';
import { oneSession, oneSessionOfAnyService, sessionDocuments } from '../query/sessionDocuments';
import { pastedSpans, sessionsWith, withValue, type PastedFound, type PastedQuery } from './pastedQuery';
import { runLogs } from './runLoki';

/**
 * Looks where a pasted text leads among the documents of our own sessions: to the session of that id, to the sessions that have been
 * on the page of that address, or to those of that user.
 * @throws {QueryError}
 */
export async function findOwnPasted(query: PastedQuery, pasted: Pasted): Promise<PastedFound | undefined> {
  switch (pasted.kind) {
    case 'id':
      return findSession(query, pasted.id);
    case 'url':
      return findPage(query, pasted.url);
    case 'user':
      return findBy(query, 'user', pasted.user);
  }
}

async function findSession(query: PastedQuery, sessionId: string): Promise<PastedFound | undefined> {
  const { scope } = query;
  const expr = scope.indexed ? oneSessionOfAnyService(sessionId) : oneSession(scope, sessionId);
  const record = await newest(query, expr, t('data.session', 'the session'));
  if (!record) {
    return undefined;
  }
  const document = sessionDocument(record);
  return {
    kind: 'session',
    sessionId,
    service: clientOf(record.labels).serviceName ?? scope.service,
    span: { from: document?.startMs ?? record.timeMs, to: Math.max(document?.lastMs ?? 0, record.timeMs) },
    by: 'session',
  };
}

/** By the page that documents written at this address name; else the address's path may be the page's name itself. */
async function findPage(query: PastedQuery, url: URL): Promise<PastedFound | undefined> {
  const at = await newest(query, sessionDocuments(query.scope) + documentsAt(url), t('data.page', 'the page'));
  const page = at && pageOf(at);
  return at && page !== undefined ? sessionsWith('page', page, at.timeMs) : findBy(query, 'page', url.pathname);
}

async function findBy(query: PastedQuery, field: FilterFieldName, value: string): Promise<PastedFound | undefined> {
  const filter = filterPipeline(withValue(field, value));
  const record = await newest(query, sessionDocuments(query.scope) + filter, t('data.sessions', 'sessions'));
  return record && sessionsWith(field, value, record.timeMs);
}

async function newest(query: PastedQuery, expr: string, what: string): Promise<LogRecord | undefined> {
  const { scope, signal } = query;
  const asked = { uid: scope.sources.lokiUid, what, expr, direction: 'backward', maxLines: 1, signal } as const;
  for (const range of pastedSpans(query)) {
    const [record] = await runLogs({ ...asked, range });
    if (record) {
      return record;
    }
  }
  return undefined;
}
