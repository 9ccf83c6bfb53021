import type { Pasted } from '../../model/filter/pasted';
import type { FilterFieldName, SessionFilter } from '../../model/filter/sessionFilter';
import type { PastedPlace } from '../../model/pastedPlace';
import { isSessionIdOf } from '../../model/sessionIds';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { documentsAt } from '../query/documentsAt';
import { filterPipeline } from '../query/filterPipeline';
import { oneSession, oneSessionOfAnyService, sessionDocuments } from '../query/sessionDocuments';
import { clientOf } from '../frames/client';
import type { LogRecord } from '../frames/logRecords';
import { pageOf } from '../frames/pageOf';
import { sessionDocument } from '../frames/sessionDocument';
import { faroLinesOfScope } from './faro/faroScope';
import { findFaroPasted } from './faro/findFaroPasted';
import { noSessionInTrace, readSessionOfTrace } from './readSessionOfTrace';
import { runLogs } from './runLoki';
import { LONGEST_SESSION_MS, LOOK_BACK_MS } from './sessionLimits';

/** Where a pasted text is looked for. */
export interface PastedQuery {
  scope: Scope;
  /** Looked at first; then the last 7 days. */
  range: TimeSpan;
  nowMs: number;
  signal: AbortSignal;
}

/** Where it leads, or why nowhere. */
export type PastedAnswer = Exclude<PastedPlace, { kind: 'none' }> | { kind: 'none'; reason: string };

/**
 * Looks where a pasted text leads: an id to the session of that id, else to the session in which the trace of that id
 * began; an address to the sessions that have been on its page, a user to theirs.
 * @throws {QueryError}
 */
export async function findPasted(query: PastedQuery, pasted: Pasted): Promise<PastedAnswer> {
  const ofFaro = faroLinesOfScope(query.scope);
  if (ofFaro) {
    const found = await findFaroPasted(query, ofFaro, pasted);
    return found ?? (pasted.kind === 'id' ? findTrace(query, pasted.id) : none(notInLines()));
  }
  switch (pasted.kind) {
    case 'id':
      return (await findSession(query, pasted.id)) ?? (await findTrace(query, pasted.id));
    case 'url':
      return findPage(query, pasted.url);
    case 'user':
      return (
        (await findBy(query, valueFilter('user', pasted.user))) ??
        none(t('data.noUser', 'No session of the last 7 days has a user "{{user}}".', { user: pasted.user }))
      );
  }
}

function notInLines(): string {
  return t('data.notInLines', 'No line of the last 7 days is of such a session, page or user.');
}

async function findSession(query: PastedQuery, sessionId: string): Promise<PastedAnswer | undefined> {
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

async function findTrace({ scope, nowMs, signal }: PastedQuery, traceId: string): Promise<PastedAnswer> {
  const { tempoUid } = scope.sources;
  const around = { from: nowMs - LOOK_BACK_MS, to: nowMs };
  const isId = isSessionIdOf(scope.sources);
  const found = await readSessionOfTrace({ tempoUid, isId, traceId, around, signal });
  if (found.kind === 'session') {
    return { ...found, by: 'trace' };
  }
  switch (found.why) {
    case 'no session':
      return none(noSessionInTrace());
    case 'no id':
      return none(t('data.noSessionOfId', 'There is no session of this id in the last 7 days.'));
    case 'no trace':
      return none(
        t('data.noSessionNorTrace', 'There is no session of this id in the last 7 days, and no trace of this id.')
      );
    case 'no tempo':
      return none(
        t(
          'data.noSessionNorTempo',
          'There is no session of this id in the last 7 days, and no Tempo to look for a trace of this id.'
        )
      );
  }
}

/** By the page that documents written at this address name; else the address's path may be the page's name itself. */
async function findPage(query: PastedQuery, url: URL): Promise<PastedAnswer> {
  const at = await newest(query, sessionDocuments(query.scope) + documentsAt(url), t('data.page', 'the page'));
  const page = at && pageOf(at);
  if (at && page !== undefined) {
    return { kind: 'filter', filter: valueFilter('page', page), seenMs: at.timeMs };
  }
  return (
    (await findBy(query, valueFilter('page', url.pathname))) ??
    none(
      t('data.noVisit', 'No session of the last 7 days has been seen on {{page}}.', { page: url.origin + url.pathname })
    )
  );
}

async function findBy(query: PastedQuery, filter: SessionFilter): Promise<PastedAnswer | undefined> {
  const record = await newest(
    query,
    sessionDocuments(query.scope) + filterPipeline(filter),
    t('data.sessions', 'sessions')
  );
  return record && { kind: 'filter', filter, seenMs: record.timeMs };
}

/** The newest record around the range, else of the last 7 days. */
async function newest(query: PastedQuery, expr: string, what: string): Promise<LogRecord | undefined> {
  const { scope, range, nowMs, signal } = query;
  const near = { from: range.from - LONGEST_SESSION_MS, to: Math.min(range.to + LONGEST_SESSION_MS, nowMs) };
  const uid = scope.sources.lokiUid;
  for (const span of [near, { from: nowMs - LOOK_BACK_MS, to: nowMs }]) {
    const asked = { uid, what, expr, range: span, direction: 'backward' as const, maxLines: 1, signal };
    const [record] = span.from < span.to ? await runLogs(asked) : [];
    if (record) {
      return record;
    }
  }
  return undefined;
}

function valueFilter(field: FilterFieldName, value: string): SessionFilter {
  return [{ field, operator: '=', values: [value], exclude: false }];
}

function none(reason: string): PastedAnswer {
  return { kind: 'none', reason };
}
