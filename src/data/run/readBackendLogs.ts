import type { Scope } from '../../model/settings';
import type { LogLine } from '../../model/story';
import type { TimeSpan } from '../../model/timeSpan';
import { backendLogs, IDS_A_QUERY } from '../query/backendLogs';
import { logLine } from '../frames/logLine';
import { byTime } from '../frames/logRecords';
import { batches } from './batches';
import { readPages } from './readPages';

/** A back end can log without end; this many pages of 1,000 lines for one batch of traces are enough to look at. */
const MOST_PAGES = 5;

/**
 * What other services logged within traces, in time order; `cut` where there was more than is read.
 * @throws {QueryError}
 */
export async function readBackendLogs(options: {
  scope: Scope;
  traceIds: readonly string[];
  range: TimeSpan;
  signal: AbortSignal;
}): Promise<{ lines: LogLine[]; cut: boolean }> {
  const { scope, traceIds, range, signal } = options;
  const lines = new Map<string, LogLine>();
  let cut = false;
  for (const batch of batches(traceIds, IDS_A_QUERY)) {
    let pages = 0;
    for await (const page of readPages({
      uid: scope.sources.lokiUid,
      what: 'back-end logs',
      expr: backendLogs(scope.service, batch),
      range,
      direction: 'forward',
      signal,
    })) {
      page.records.map(logLine).forEach((line) => lines.set(line.id, line));
      pages += 1;
      if (pages === MOST_PAGES && page.rest) {
        cut = true;
        break;
      }
    }
  }
  return { lines: [...lines.values()].sort(byTime), cut };
}
