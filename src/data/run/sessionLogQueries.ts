import { isTraceId } from '../../model/traceIds';
import { backendLogs, IDS_A_QUERY } from '../query/backendLogs';
import { sessionEvents } from '../query/sessionEvents';
import { batches } from './batches';

/** How many traces' back-end logs these queries ask for: in a link, they must stay short enough for every proxy. */
export const MOST_LINKED_TRACES = 3 * IDS_A_QUERY;

/** Whose logs. */
export interface SessionLogQueries {
  service: string;
  sessionId: string;
  /** Ids that are none are left out. */
  traceIds: readonly string[];
}

/** The queries of CORRELATE LOGS: the session's own records, then the back end's by trace. */
export function sessionLogQueries({ service, sessionId, traceIds }: SessionLogQueries): string[] {
  const ids = traceIds.filter(isTraceId).slice(0, MOST_LINKED_TRACES);
  return [sessionEvents(service, sessionId), ...batches(ids, IDS_A_QUERY).map((batch) => backendLogs(service, batch))];
}
