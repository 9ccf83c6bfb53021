import { errorImpactOf, type ErrorImpact } from '../../../model/errorImpact';
import { userIdOf } from '../../../model/mergeDocuments';
import type { TimeSpan } from '../../../model/timeSpan';
import { t } from '../../../words';
import { faroLinesIn } from '../../frames/faro/faroLine';
import { faroLinesWith, type FaroLinesOf } from '../../query/faro';
import { PAGE_LINES, runLogs } from '../runLoki';

/**
 * How many sessions and users met an error, of the newest page of its lines.
 * @param query.hash Faro's hash of its message
 * @throws {QueryError}
 */
export async function readFaroErrorImpact(query: {
  uid: string;
  of: FaroLinesOf;
  hash: string;
  range: TimeSpan;
  signal: AbortSignal;
}): Promise<ErrorImpact> {
  const { of, hash, ...asked } = query;
  const records = await runLogs({
    ...asked,
    what: t('data.impact', "the error's other occurrences"),
    expr: faroLinesWith(of, hash),
    direction: 'backward',
  });
  const lines = faroLinesIn(records).filter(({ fields }) => fields.hash === hash);
  const visitors = lines.map(({ sessionId, user }) => ({ sessionId, userId: userIdOf(user) }));
  return errorImpactOf(visitors, records.length >= PAGE_LINES);
}
