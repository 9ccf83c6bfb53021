import { isTraceId } from '../../model/traceIds';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import type { ExploreLinkOptions } from '../../views/explore/exploreUrl';

/** Traces in one query, and queries in one link: a URL must stay short enough for every proxy. */
const IDS_A_QUERY = 50;
const MOST_QUERIES = 3;
/** How many traces' back-end logs a link can ask for. */
export const MOST_LINKED_TRACES = IDS_A_QUERY * MOST_QUERIES;

export interface LogsLinkOptions {
  scope: Scope;
  sessionId: string;
  traceIds: string[];
  range: TimeSpan;
}

/** Explore with the queries of CORRELATE LOGS: the session's own records, and the back end's by trace. */
export function logsLink({ scope, sessionId, traceIds, range }: LogsLinkOptions): ExploreLinkOptions {
  const { service, sources } = scope;
  const ids = traceIds.filter(isTraceId).slice(0, MOST_LINKED_TRACES);
  const batches = Array.from({ length: Math.ceil(ids.length / IDS_A_QUERY) }, (_, n) =>
    ids.slice(n * IDS_A_QUERY, (n + 1) * IDS_A_QUERY)
  );
  return {
    datasource: { type: 'loki', uid: sources.lokiUid },
    queries: [
      `{service_name=${quote(service)}} | session_id=${quote(sessionId)}`,
      ...batches.map(
        (batch) => `{service_name=~".+", service_name!=${quote(service)}} | trace_id=~"${batch.join('|')}"`
      ),
    ].map((expr) => ({ expr, queryType: 'range', direction: 'forward' })),
    range,
  };
}

/** Explore with one trace. */
export function traceLink({
  tempoUid,
  traceId,
  range,
}: {
  tempoUid: string;
  traceId: string;
  range: TimeSpan;
}): ExploreLinkOptions {
  return { datasource: { type: 'tempo', uid: tempoUid }, queries: [{ queryType: 'traceql', query: traceId }], range };
}

/** A quoted LogQL string. `$` and `[` too, which Grafana would take for a variable. */
function quote(value: string): string {
  return JSON.stringify(value).replace(/[$[]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}
