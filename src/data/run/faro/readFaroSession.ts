import { mergeDocuments } from '../../../model/mergeDocuments';
import type { Session } from '../../../model/session';
import type { Scope, Sources } from '../../../model/settings';
import type { SessionStory } from '../../../model/story';
import type { TimeSpan } from '../../../model/timeSpan';
import { faroDocument } from '../../frames/faro/faroDocument';
import { faroLinesIn, type FaroLine } from '../../frames/faro/faroLine';
import { faroStory } from '../../frames/faro/faroStory';
import { faroLinesOfSessions, type FaroLinesOf } from '../../query/faro';
import { readPages, type SoFar } from '../readPages';
import type { SessionAnswer } from '../readSession';
import { t } from '../../../words';
import { LONGEST_SESSION_MS, LOOK_BACK_MS } from '../sessionLimits';

/** A session's pages of 1,000 lines that its header counts at most. */
const MOST_PAGES = 30;
const MINUTE = 60_000;

/**
 * Looks for a session of Faro's around the hint's range, then in the last 7 days.
 * @throws {QueryError}
 */
export async function readFaroSession(options: {
  sources: Sources;
  selector: string;
  sessionId: string;
  hint: { range: TimeSpan };
  nowMs: number;
  signal: AbortSignal;
}): Promise<SessionAnswer> {
  const { sources, selector, sessionId, hint, nowMs, signal } = options;
  const near = { from: hint.range.from - LONGEST_SESSION_MS, to: hint.range.to + LONGEST_SESSION_MS };
  for (const range of [near, { from: nowMs - LOOK_BACK_MS, to: nowMs }]) {
    const lines: FaroLine[] = [];
    const reading = { uid: sources.lokiUid, of: { selector }, sessionId, range, signal };
    let pages = 0;
    for await (const page of linesOf(reading)) {
      lines.push(...page.lines);
      if (++pages >= MOST_PAGES) {
        break;
      }
    }
    const [session] = lines.length > 0 ? mergeDocuments([faroDocument(lines)]) : [];
    if (session) {
      return { kind: 'found', session, scope: { sources, service: session.client.serviceName ?? '', indexed: true } };
    }
  }
  const reason = t(
    'data.noFaroSession',
    'There is no such session in this time range, nor in the last 7 days: no line of {{selector}} has its id. Its data may have expired, or Faro’s lines are in other streams than the app’s configuration says.',
    { selector }
  );
  return { kind: 'none', reason };
}

/**
 * Reads a session's story page by page, each time with all that was read so far.
 * @throws {QueryError}
 */
export async function* readFaroStory(
  { scope, session, signal }: { scope: Scope; session: Session; signal: AbortSignal },
  of: FaroLinesOf
): AsyncGenerator<SoFar<SessionStory>, void, void> {
  const lines: FaroLine[] = [];
  const skewMs = session.clockSkewMs ?? 0;
  const range = { from: session.startMs - MINUTE - skewMs, to: session.endMs + 15 * MINUTE + skewMs };
  const reading = { uid: scope.sources.lokiUid, of, sessionId: session.id, range, signal };
  for await (const page of linesOf(reading)) {
    lines.push(...page.lines);
    yield { tell: () => faroStory(lines), complete: page.complete };
  }
}

interface Reading {
  uid: string;
  of: FaroLinesOf;
  sessionId: string;
  range: TimeSpan;
  signal: AbortSignal;
}

async function* linesOf({ uid, of, sessionId, range, signal }: Reading) {
  const expr = faroLinesOfSessions(of, [sessionId]);
  const pages = readPages({
    uid,
    what: t('data.sessionLines', "the session's lines"),
    expr,
    range,
    direction: 'forward',
    signal,
  });
  for await (const { records, rest } of pages) {
    const lines = faroLinesIn(records).filter((line) => line.sessionId === sessionId);
    yield { lines, complete: rest === undefined };
  }
}
