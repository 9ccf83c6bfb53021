import { errorImpactOf, type ErrorImpact } from '../../model/errorImpact';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { errorVisitorOf } from '../frames/errorVisitor';
import { sameErrors } from '../query/sameErrors';
import { faroLinesOfScope } from './faro/faroScope';
import { readFaroErrorImpact } from './faro/readFaroErrorImpact';
import { PAGE_LINES, runLogs } from './runLoki';

/**
 * How many sessions and users met an error, of the newest page of its records: an error that hits everybody would
 * otherwise be read for ever.
 * @throws {QueryError}
 */
export async function readErrorImpact(query: {
  scope: Scope;
  fingerprint: string;
  range: TimeSpan;
  signal: AbortSignal;
}): Promise<ErrorImpact> {
  const { scope, fingerprint, range, signal } = query;
  const ofFaro = faroLinesOfScope(scope);
  if (ofFaro) {
    return readFaroErrorImpact({ uid: scope.sources.lokiUid, of: ofFaro, hash: fingerprint, range, signal });
  }
  const records = await runLogs({
    uid: scope.sources.lokiUid,
    what: t('data.impact', "the error's other occurrences"),
    expr: sameErrors(scope.service, fingerprint),
    range,
    direction: 'backward',
    signal,
  });
  return errorImpactOf(records.map(errorVisitorOf), records.length >= PAGE_LINES);
}
