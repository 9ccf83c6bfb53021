import { sessionLogQueries } from '../../data/hooks/sessionLogQueries';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import type { ExploreLinkOptions } from '../../views/explore/exploreUrl';

export interface LogsLinkOptions {
  scope: Scope;
  sessionId: string;
  traceIds: string[];
  range: TimeSpan;
}

/** Explore with the queries of CORRELATE LOGS: the session's own records, and the back end's by trace. */
export function logsLink({ scope, sessionId, traceIds, range }: LogsLinkOptions): ExploreLinkOptions {
  const { service, sources } = scope;
  return {
    datasource: { type: 'loki', uid: sources.lokiUid },
    queries: sessionLogQueries({ service, sessionId, traceIds }).map((expr) => ({
      expr,
      queryType: 'range',
      direction: 'forward',
    })),
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
