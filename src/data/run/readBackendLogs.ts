import type { Scope } from '../../model/settings';
import type { LogLine } from '../../model/story';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { backendLogs, IDS_A_QUERY } from '../query/backendLogs';
import { logLine } from '../frames/logLine';
import { byTime } from '../frames/logRecords';
import { batches } from './batches';
import { readPages, type SoFar } from './readPages';

/** A back end can log without end: pages of 1,000 lines that are read at once, shared by the batches of traces, each of which gets one at least. */
const PAGES_AT_ONCE = 5;

/** Batches of traces that are read at the same time. */
const AT_ONCE = 3;

/**
 * What other services logged within traces, a few pages of every batch of traces a step, so that no trace waits for the end of another.
 * @throws {QueryError}
 */
export async function* readBackendLogs(options: {
  scope: Scope;
  traceIds: readonly string[];
  range: TimeSpan;
  signal: AbortSignal;
}): AsyncGenerator<SoFar<LogLine[]>, void, void> {
  const { scope, traceIds, range, signal } = options;
  const lines = new Map<string, LogLine>();
  let unread = batches(traceIds, IDS_A_QUERY).map((batch) =>
    readPages({
      uid: scope.sources.lokiUid,
      what: t('data.backendLogs', 'back-end logs'),
      expr: backendLogs(scope.service, batch),
      range,
      direction: 'forward',
      signal,
    })
  );
  const pagesEach = Math.max(1, Math.floor(PAGES_AT_ONCE / Math.max(1, unread.length)));
  /** @returns whether there is more */
  const readOf = async (pages: (typeof unread)[number]): Promise<boolean> => {
    let rest: TimeSpan | undefined;
    for (let read = 0; read < pagesEach && (read === 0 || rest); read++) {
      const next = await pages.next();
      rest = next.done ? undefined : next.value.rest;
      next.value?.records.map(logLine).forEach((line) => lines.set(line.id, line));
    }
    return rest !== undefined;
  };
  do {
    const cut: typeof unread = [];
    for (const some of batches(unread, AT_ONCE)) {
      const rests = await Promise.all(some.map((pages) => readOf(pages)));
      cut.push(...some.filter((_, n) => rests[n]));
    }
    unread = cut;
    yield { tell: () => [...lines.values()].sort(byTime), complete: cut.length === 0 };
  } while (unread.length > 0);
}
