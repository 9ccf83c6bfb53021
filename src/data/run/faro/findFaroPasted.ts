import type { Pasted } from '../../../model/filter/pasted';
import type { FilterFieldName } from '../../../model/filter/sessionFilter';
import type { TimeSpan } from '../../../model/timeSpan';
import { t } from '../../../words';
import { faroLinesIn, pageOf, type FaroLine } from '../../frames/faro/faroLine';
import { faroLinesWith, type FaroLinesOf } from '../../query/faro';
import type { PastedAnswer, PastedQuery } from '../findPasted';
import { runLogs } from '../runLoki';
import { LONGEST_SESSION_MS, LOOK_BACK_MS } from '../sessionLimits';

/** Lines that are looked through for one that means it: a word can stand anywhere in a line. */
const LINES = 200;

/**
 * Looks where a pasted text leads among Faro's lines: to the session of that id, to the sessions that have been on the page of that
 * address, or to those of that user.
 * @throws {QueryError}
 */
export async function findFaroPasted(
  query: PastedQuery,
  of: FaroLinesOf,
  pasted: Pasted
): Promise<PastedAnswer | undefined> {
  const text =
    pasted.kind === 'url' ? pasted.url.origin + pasted.url.pathname : pasted.kind === 'id' ? pasted.id : pasted.user;
  const page = pasted.kind === 'url' ? pageOf(pasted.url.href) : undefined;
  const { range, nowMs } = query;
  const near = { from: range.from - LONGEST_SESSION_MS, to: Math.min(range.to + LONGEST_SESSION_MS, nowMs) };
  for (const span of [near, { from: nowMs - LOOK_BACK_MS, to: nowMs }]) {
    for (const line of (await linesIn(query, of, { text, span })).reverse()) {
      const answer = page === undefined ? answerOf(line, text) : line.page === page && filtered('page', page, line);
      if (answer) {
        return answer;
      }
    }
  }
  return undefined;
}

function answerOf(line: FaroLine, text: string): PastedAnswer | undefined {
  const { sessionId, client, user, timeMs } = line;
  if (sessionId === text) {
    const span = { from: timeMs, to: timeMs };
    return { kind: 'session', sessionId, service: client.serviceName ?? '', span, by: 'session' };
  }
  return [user.id, user.name, user.email].includes(text) ? filtered('user', text, line) : undefined;
}

function filtered(field: FilterFieldName, value: string, { receivedMs }: FaroLine): PastedAnswer {
  return { kind: 'filter', filter: [{ field, operator: '=', values: [value], exclude: false }], seenMs: receivedMs };
}

async function linesIn(
  { scope, signal }: PastedQuery,
  of: FaroLinesOf,
  { text, span }: { text: string; span: TimeSpan }
): Promise<FaroLine[]> {
  if (span.from >= span.to) {
    return [];
  }
  const records = await runLogs({
    uid: scope.sources.lokiUid,
    what: t('data.pasted', 'what was pasted'),
    expr: faroLinesWith(of, text),
    range: span,
    direction: 'backward',
    maxLines: LINES,
    signal,
  });
  return faroLinesIn(records);
}
