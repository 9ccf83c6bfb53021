import { mergeDocuments } from '../../../model/mergeDocuments';
import { neighboursOf, type Neighbours } from '../../../model/neighbours';
import type { Session } from '../../../model/session';
import type { TimeSpan } from '../../../model/timeSpan';
import { t } from '../../../words';
import { faroDocuments } from '../../frames/faro/faroDocuments';
import { faroLinesIn, type FaroLine } from '../../frames/faro/faroLine';
import { faroLinesOfUser, type FaroLinesOf } from '../../query/faro';
import { runLogs } from '../runLoki';
import { LONGEST_SESSION_MS, LOOK_BACK_MS, NOW_MS } from '../sessionLimits';
import { readLinesOfSessions } from './readLinesOfSessions';

/** Sessions on each side whose start is looked at: those of one user can lie side by side. */
const SESSIONS_A_SIDE = 5;

/**
 * The sessions of the same user that started last before, and first after, a session of Faro's: within 7 days of it. There is no
 * record of a session as a whole, so a page of the user's lines on each side tells which ones there are, and their own lines when
 * they started.
 * @throws {QueryError}
 */
export async function readFaroNeighbours(
  query: { uid: string; session: Session; userId: string; nowMs: number; signal: AbortSignal },
  of: FaroLinesOf & { service: string }
): Promise<Neighbours> {
  const { uid, session, userId, nowMs, signal } = query;
  const { id: sessionId, startMs } = session;
  const expr = faroLinesOfUser(of, { userId, sessionId });
  const read = async (range: TimeSpan, direction: 'backward' | 'forward'): Promise<string[]> => {
    const records =
      range.from < range.to
        ? await runLogs({
            uid,
            what: t('data.neighbours', "the user's other sessions"),
            expr,
            range,
            direction,
            signal,
          })
        : [];
    const lines = faroLinesIn(records).filter(({ user }) => user.id === userId);
    const nearestFirst = direction === 'backward' ? lines.reverse() : lines;
    return [...new Set(nearestFirst.map((line) => line.sessionId))].slice(0, SESSIONS_A_SIDE);
  };
  const before = { from: startMs - LOOK_BACK_MS, to: startMs };
  const after = { from: startMs, to: Math.min(startMs + LOOK_BACK_MS, nowMs + NOW_MS) };
  const sides = await Promise.all([read(before, 'backward'), read(after, 'forward')]);
  const sessionIds = [...new Set(sides.flat())].filter((id) => id !== sessionId);
  if (sessionIds.length === 0) {
    return {};
  }
  const found: FaroLine[] = [];
  const range = { from: before.from - LONGEST_SESSION_MS, to: after.to };
  await readLinesOfSessions({ uid, of, sessionIds, range, signal }, (lines) => void found.push(...lines));
  const ofService = found.filter(({ client }) => client.serviceName === of.service);
  return neighboursOf(session, mergeDocuments(faroDocuments(ofService)));
}
