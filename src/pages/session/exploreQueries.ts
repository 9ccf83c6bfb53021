import { sameErrors } from '../../data/hooks/sameErrorsQuery';
import { sessionLogQueries } from '../../data/hooks/sessionLogQueries';
import type { LogLevel } from '../../model/logLevel';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import type { ExploreLinkOptions } from '../../views/explore/exploreUrl';

export interface LogsLinkOptions {
  scope: Scope;
  sessionId: string;
  traceIds: string[];
  range: TimeSpan;
  /** What the tab's filters leave; none is all. */
  services?: ReadonlySet<string>;
  levels?: ReadonlySet<LogLevel>;
}

/** Explore with the queries of CORRELATE LOGS: the session's own records, and the back end's by trace. */
export function logsLink({ scope, range, ...of }: LogsLinkOptions): ExploreLinkOptions {
  const { service, sources } = scope;
  return {
    datasource: { type: 'loki', uid: sources.lokiUid },
    queries: sessionLogQueries({ service, faroSelector: sources.faroSelector, ...of }).map((expr) => ({
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

/** Explored before and after a record (ms): enough to see what led to it and what came of it. */
const AROUND_MS = 10_000;

export interface RecordLinkOptions {
  scope: Scope;
  sessionId: string;
  /** Of the record: the back end's logs of it are asked for, too. */
  traceId?: string;
  /** When what the record tells of began, and when the record was written. */
  times: TimeSpan;
}

/** Explore with the session's records around one of them. */
export function recordLink({ scope, sessionId, traceId, times }: RecordLinkOptions): ExploreLinkOptions {
  return logsLink({
    scope,
    sessionId,
    traceIds: traceId === undefined ? [] : [traceId],
    range: { from: times.from - AROUND_MS, to: times.to + AROUND_MS },
  });
}

/** Explore with every record of one error, of all sessions of the service, the newest first. */
export function sameErrorsLink({
  scope: { service, sources },
  fingerprint,
  range,
}: {
  scope: Scope;
  fingerprint: string;
  range: TimeSpan;
}): ExploreLinkOptions {
  return {
    datasource: { type: 'loki', uid: sources.lokiUid },
    queries: [
      {
        expr: sameErrors({ service, faroSelector: sources.faroSelector }, fingerprint),
        queryType: 'range',
        direction: 'backward',
      },
    ],
    range,
  };
}
