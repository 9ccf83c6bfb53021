import type { TimeSpan } from '../../../model/timeSpan';
import { t } from '../../../words';
import { faroLinesIn, type FaroLine } from '../../frames/faro/faroLine';
import { faroLinesOfSessions, type FaroLinesOf } from '../../query/faro';
import { batches } from '../batches';
import { readPages } from '../readPages';

/** Pages that are read of a batch of sessions at most: of more the numbers stay those of what was read. */
const MOST_PAGES = 10;
const IDS_A_QUERY = 50;

/**
 * Reads the lines of some sessions in a range.
 * @param take gets them as they come, newest first, those of these sessions only
 * @throws {QueryError}
 */
export async function readLinesOfSessions(
  query: { uid: string; of: FaroLinesOf; sessionIds: readonly string[]; range: TimeSpan; signal: AbortSignal },
  take: (lines: FaroLine[]) => void
): Promise<void> {
  const { of, sessionIds, ...asked } = query;
  const read = async (ids: readonly string[]): Promise<void> => {
    const expr = faroLinesOfSessions(of, ids);
    const pages = readPages({ ...asked, what: t('data.sessions', 'sessions'), expr, direction: 'backward' });
    const wanted = new Set(ids);
    for (let number = 0; number < MOST_PAGES; number++) {
      const { value, done } = await pages.next();
      if (done || !value) {
        return;
      }
      take(faroLinesIn(value.records).filter(({ sessionId }) => wanted.has(sessionId)));
    }
  };
  await Promise.all(batches(sessionIds, IDS_A_QUERY).map(read));
}
