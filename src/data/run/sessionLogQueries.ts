import type { LogLevel } from '../../model/logLevel';
import { isTraceId } from '../../model/traceIds';
import { backendLogs, IDS_A_QUERY } from '../query/backendLogs';
import { levelFilter } from '../query/levelFilter';
import { sessionEvents } from '../query/sessionEvents';
import { faroLinesOfSessions } from '../query/faro';
import { batches } from './batches';

/** How many traces' back-end logs these queries ask for: in a link, they must stay short enough for every proxy. */
export const MOST_LINKED_TRACES = 3 * IDS_A_QUERY;

/** Whose logs. */
export interface SessionLogQueries {
  service: string;
  /** Where the session is one of Faro's: the selector of its lines' streams. */
  faroSelector?: string;
  sessionId: string;
  /** Ids that are none are left out. */
  traceIds: readonly string[];
  /** Only what these wrote; none named is all. */
  services?: ReadonlySet<string>;
  /** Only lines of these; none named is all. */
  levels?: ReadonlySet<LogLevel>;
}

/**
 * The queries of CORRELATE LOGS: the session's own records, then the back end's by trace. Its search is no part of them: it looks at
 * attributes too, which no line filter does.
 */
export function sessionLogQueries(of: SessionLogQueries): string[] {
  const { service, services = new Set(), levels = new Set() } = of;
  const ids = of.traceIds.filter(isTraceId).slice(0, MOST_LINKED_TRACES);
  const others = [...services].filter((name) => name && name !== service);
  const own = services.size === 0 || services.has(service) ? [ownLines(of)] : [];
  const backEnd =
    services.size === 0 || others.length > 0
      ? batches(ids, IDS_A_QUERY).map((batch) => backendLogs(service, batch, others.length ? others : undefined))
      : [];
  return [...own, ...backEnd].map((query) => query + levelFilter(levels));
}

function ownLines({ service, faroSelector, sessionId }: SessionLogQueries): string {
  return faroSelector === undefined
    ? sessionEvents(service, sessionId)
    : faroLinesOfSessions({ selector: faroSelector, service }, [sessionId]);
}
