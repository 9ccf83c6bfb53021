import { mergeDocuments } from '../../../model/mergeDocuments';
import { neighboursOf, type Neighbours } from '../../../model/neighbours';
import type { Session } from '../../../model/session';
import type { TimeSpan } from '../../../model/timeSpan';
import { t } from '../../../words';
import { faroLinesIn } from '../../frames/faro/faroLine';
import { faroLinesOfUser, type FaroLinesOf } from '../../query/faro';
import { runLogs } from '../runLoki';
import { LONGEST_SESSION_MS, LOOK_BACK_MS, NOW_MS } from '../sessionLimits';
import { FaroSamples } from './FaroSamples';
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
  { uid, session, nowMs, signal }: { uid: string; session: Session; nowMs: number; signal: AbortSignal },
  of: FaroLinesOf & { service: string }
): Promise<Neighbours> {
  const { id: sessionId, startMs } = session;
  const userId = session.user.id;
  if (userId === undefined) {
    return {};
  }
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
  const samples = new FaroSamples(of.service);
  const range = { from: before.from - LONGEST_SESSION_MS, to: after.to };
  await readLinesOfSessions({ uid, of, sessionIds, range, signal }, (lines) => void samples.add(lines));
  return neighboursOf(session, mergeDocuments(samples.documents()));
}
