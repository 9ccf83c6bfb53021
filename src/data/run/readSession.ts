import { mergeDocuments } from '../../model/mergeDocuments';
import type { Session } from '../../model/session';
import type { Scope, Sources } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { oneSession, oneSessionOfAnyService } from '../query/sessionDocuments';
import type { LogRecord } from '../frames/logRecords';
import { isSessionEnd, sessionDocument } from '../frames/sessionDocument';
import { readPages } from './readPages';
import { readServices } from './readServices';
import { LONGEST_SESSION_MS, LOOK_BACK_MS } from './sessionLimits';

/** A session with the scope that it belongs to, or why there is none. */
export type SessionAnswer = { kind: 'found'; session: Session; scope: Scope } | { kind: 'none'; reason: string };

/**
 * Looks for a session around the hint's range, then in the last 7 days; with the hint's service, then with any.
 * @throws {QueryError}
 */
export async function readSession(options: {
  sources: Sources;
  sessionId: string;
  hint: { service?: string; range: TimeSpan };
  nowMs: number;
  signal: AbortSignal;
}): Promise<SessionAnswer> {
  const { sources, sessionId, hint, nowMs, signal } = options;
  const { names, indexed } = await readServices({ uid: sources.lokiUid, range: hint.range, nowMs, signal });
  const service = hint.service ?? (names.length === 1 ? names[0] : undefined);
  if (service === undefined && !indexed) {
    return {
      kind: 'none',
      reason: t('data.chooseService', 'Choose the service first: Loki has no rum_stream label to find the session by.'),
    };
  }
  const ofService = service === undefined ? undefined : oneSession({ service, indexed }, sessionId);
  const ofAny = indexed ? oneSessionOfAnyService(sessionId) : ofService;
  const near = { from: hint.range.from - LONGEST_SESSION_MS, to: hint.range.to + LONGEST_SESSION_MS };
  const week = { from: nowMs - LOOK_BACK_MS, to: nowMs };
  let started = false;
  for (const [expr, range] of [
    [ofService ?? ofAny, near],
    [ofAny, week],
  ] as const) {
    const records = expr === undefined ? [] : await readAll({ uid: sources.lokiUid, expr, range, signal });
    const session = sessionOf(records);
    if (session) {
      const found = session.client.serviceName ?? service ?? '';
      return { kind: 'found', session, scope: { sources, service: found, indexed } };
    }
    started ||= records.length > 0;
  }
  return {
    kind: 'none',
    reason: started
      ? t('data.justStarted', 'This session has only just started. Its first summary comes within seconds; try again.')
      : t(
          'data.noSuchSession',
          'There is no such session in this time range, nor in the last 7 days. Its data may have expired, or it was recorded by a Loki other than the chosen one.'
        ),
  };
}

async function readAll(query: {
  uid: string;
  expr: string;
  range: TimeSpan;
  signal: AbortSignal;
}): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for await (const page of readPages({ ...query, what: t('data.session', 'the session'), direction: 'backward' })) {
    records.push(...page.records);
  }
  return records;
}

function sessionOf(records: LogRecord[]): Session | undefined {
  const documents = records.map(sessionDocument).filter((document) => document !== undefined);
  const [session] = mergeDocuments(documents);
  const ended = records.some(isSessionEnd);
  return session && ended ? { ...session, ended } : session;
}
