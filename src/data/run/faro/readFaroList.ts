import type { Scope } from '../../../model/settings';
import type { TimeSpan } from '../../../model/timeSpan';
import { t } from '../../../words';
import { faroLines } from '../../query/faro';
import { faroLine, faroLinesIn } from '../../frames/faro/faroLine';
import { readPages, type Page } from '../readPages';
import { runLogs } from '../runLoki';
import { SessionCollection } from '../sessionCollection';
import { IDLE_MS, LONGEST_SESSION_MS, LOOK_BACK_MS, NOW_MS } from '../sessionLimits';
import { faroLinesOfScope } from './faroScope';
import { FaroSamples } from './FaroSamples';
import { readLinesOfSessions } from './readLinesOfSessions';

/** Pages of 1,000 lines that make a part of the list: a visit has some dozens of lines. */
const PAGES_A_PART = 10;
/** Lines reach Loki some time after Alloy had them: a refresh reads so much (ms) of what it has again. */
const LATE_MS = 60_000;

/** What has been read of a list of sessions; `rest` is what is still to be read. */
export interface FaroListState {
  range: TimeSpan;
  collection: SessionCollection;
  samples: FaroSamples;
  /** How many lines it is made of. */
  lines: number;
  rest?: TimeSpan;
}

/** What a reading of the list depends on. */
export interface FaroListQuery {
  scope: Scope;
  range: TimeSpan;
  nowMs: number;
  signal: AbortSignal;
}

/**
 * Reads the sessions of the newest 10,000 lines, and of their sessions what lies before and after them.
 * @param former what an earlier reading of the same list had: where its lines border on the new ones, they are kept
 * @throws {QueryError}
 */
export async function readFaroList(query: FaroListQuery, former?: FaroListState): Promise<FaroListState> {
  const { range, scope } = query;
  const state: FaroListState = {
    range,
    collection: new SessionCollection(range.to),
    samples: new FaroSamples(scope.service),
    lines: 0,
    rest: range,
  };
  const usable = former && former.range.to <= range.to && former.range.from <= range.from ? former : undefined;
  const { fresh, ...read } = await readPart(query, state, usable?.range.to);
  if (read.rest && usable && read.rest.to <= usable.range.to && read.rest.to >= sinceOf(usable)) {
    read.collection.add(read.samples.join(usable.samples));
    usable.collection.whole.before.forEach((id) => read.collection.whole.before.add(id));
    const since = Math.max(sinceOf(usable), range.from);
    const rest = since > range.from ? { from: range.from, to: since } : undefined;
    return { ...read, lines: fresh + usable.lines, rest };
  }
  return read;
}

/**
 * Reads the sessions of the next older 10,000 lines into the same list.
 * @throws {QueryError}
 */
export async function readOlderFaroList(query: FaroListQuery, state: FaroListState): Promise<FaroListState> {
  const { fresh: _fresh, ...read } = await readPart(query, state);
  return read;
}

/** Lines since this time (ms) have all been read. */
function sinceOf({ rest, range }: FaroListState): number {
  return rest?.to ?? range.from;
}

/** When the newest session in the week before a range was last heard of (ms), undefined where there is none. */
export async function readNewestFaroBefore({
  scope,
  range,
  signal,
}: Pick<FaroListQuery, 'scope' | 'range' | 'signal'>): Promise<number | undefined> {
  const records = await runLogs({
    uid: scope.sources.lokiUid,
    what: t('data.newest', 'the newest session'),
    expr: faroLines(linesOf(scope)),
    range: { from: range.from - LOOK_BACK_MS, to: range.from },
    direction: 'backward',
    maxLines: 100,
    signal,
  });
  return records.reverse().find((record) => faroLine(record)?.client.serviceName === scope.service)?.timeMs;
}

/**
 * @param knownMs until when (ms) lines have been read before: little of that is read again
 * @returns with how many lines there are since that time
 */
async function readPart(
  query: FaroListQuery,
  state: FaroListState,
  knownMs = -Infinity
): Promise<FaroListState & { fresh: number }> {
  const { scope, range, nowMs } = query;
  const { collection, samples } = state;
  if (!state.rest) {
    return { ...state, fresh: 0 };
  }
  let fresh = 0;
  let { rest, lines } = state as { rest: TimeSpan | undefined; lines: number };
  const pages = pagesOf(query, faroLines(linesOf(scope)), state.rest);
  for (let read = 0; read < PAGES_A_PART && rest && rest.to > knownMs - LATE_MS; read++) {
    const { value } = await pages.next();
    const page: Page | undefined = value ?? undefined;
    lines += page?.records.length ?? 0;
    fresh += page?.records.filter(({ timeMs }) => timeMs >= knownMs).length ?? 0;
    collection.add(samples.add(faroLinesIn(page?.records ?? [])));
    rest = page?.rest;
  }
  const from = rest?.to ?? range.from;
  const { before, after } = collection.whole;
  const cut = samples.cutBefore(from, IDLE_MS).filter((id) => !before.has(id));
  await complete(query, cut, { from: from - LONGEST_SESSION_MS, to: from }, state);
  cut.forEach((id) => before.add(id));
  if (range.to <= nowMs - NOW_MS) {
    const late = samples.cutAfter(range.to, IDLE_MS).filter((id) => !after.has(id));
    await complete(query, late, { from: range.to, to: Math.min(nowMs, range.to + LONGEST_SESSION_MS) }, state);
    late.forEach((id) => after.add(id));
  }
  return { ...state, rest, lines, fresh };
}

/** Reads what sessions wrote in a range beside the list's lines: a row's numbers are those of the whole session. */
function complete(
  { scope, signal }: FaroListQuery,
  sessionIds: readonly string[],
  range: TimeSpan,
  { collection, samples }: FaroListState
): Promise<void> {
  const asked = { uid: scope.sources.lokiUid, of: linesOf(scope), sessionIds, range, signal };
  return readLinesOfSessions(asked, (lines) => collection.add(samples.add(lines)));
}

function pagesOf({ scope, signal }: FaroListQuery, expr: string, range: TimeSpan) {
  return readPages({
    uid: scope.sources.lokiUid,
    what: t('data.sessions', 'sessions'),
    expr,
    range,
    direction: 'backward',
    signal,
  });
}

function linesOf(scope: Scope) {
  return faroLinesOfScope(scope) ?? { selector: '{}' };
}
