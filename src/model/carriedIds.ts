import { COMMON_ATTR, RESOURCE_ATTR, SPAN } from '@opensessions/browser-sdk/contract';
import { faroIds } from './faro/faroIds';
import { lokiName } from './lokiName';
import { isSessionId, isTraceId } from './traceIds';

/** What a row of anybody's data says about where it belongs. */
export interface CarriedIds {
  sessionId?: string;
  /** Of a trace that a browser began. */
  traceId?: string;
  service?: string;
}

/** Names of a value: as OpenTelemetry has it, as Loki, and as Tempo's tables. */
const SESSION = bothNames(COMMON_ATTR.sessionId);
const SERVICE = [...bothNames(RESOURCE_ATTR.serviceName), 'serviceName', 'traceService'];
const TRACE = ['trace_id', 'traceID', 'traceId', 'traceIdHidden'];

/** What only a browser's records and spans carry. */
const BROWSER = [COMMON_ATTR.tabId, COMMON_ATTR.viewId].flatMap(bothNames);
const LANGUAGE = bothNames(RESOURCE_ATTR.sdkLanguage);
const ROOT_NAMES: readonly unknown[] = [SPAN.documentLoad, SPAN.viewLoad, SPAN.action];

/**
 * Ids that a row carries; one that is no id, or a trace of which nothing says that a browser began it, is left out.
 * @param valueOf the row's value of a name
 */
export function carriedIds(valueOf: (name: string) => unknown): CarriedIds {
  const text = (names: readonly string[]): string | undefined =>
    names.map(valueOf).find((value): value is string => typeof value === 'string' && value !== '');
  const sessionId = text(SESSION);
  const traceId = text(TRACE);
  const ofFaro = faroIds(valueOf);
  return {
    sessionId: sessionId !== undefined && isSessionId(sessionId) ? sessionId : ofFaro.sessionId,
    traceId: isTraceId(traceId) && isOfBrowser(valueOf) ? traceId : undefined,
    service: ofFaro.service ?? text(SERVICE),
  };
}

function isOfBrowser(valueOf: (name: string) => unknown): boolean {
  return (
    BROWSER.some((name) => valueOf(name) != null) ||
    LANGUAGE.some((name) => valueOf(name) === 'webjs') ||
    ROOT_NAMES.includes(valueOf('traceName'))
  );
}

/** In a query, by either name: `session_id="…"`, `span.session.id = "…"`, `session_id=~"…|…"`. */
const IN_QUERY = /\bsession[._]id\s*=~?\s*(["'`])([0-9a-f|]{32,})\1/g;

/** The ids of the sessions that a LogQL or TraceQL query is narrowed to. */
export function sessionIdsIn(query: string): string[] {
  return [...query.matchAll(IN_QUERY)].flatMap(([, , ids = '']) => ids.split('|')).filter(isSessionId);
}

function bothNames(attribute: string): string[] {
  return [attribute, lokiName(attribute)];
}
