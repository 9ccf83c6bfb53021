import { COMMON_ATTR } from '@opensessions/browser-sdk/contract';
import { errorImpactOf, type ErrorImpact } from '../../model/errorImpact';
import { lokiName } from '../../model/lokiName';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { sameErrors } from '../query/sameErrors';
import { PAGE_LINES, runLogs } from './runLoki';

const SESSION_ID = lokiName(COMMON_ATTR.sessionId);
const USER_ID = lokiName(COMMON_ATTR.userId);

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
  const records = await runLogs({
    uid: scope.sources.lokiUid,
    what: "the error's other occurrences",
    expr: sameErrors(scope.service, fingerprint),
    range,
    direction: 'backward',
    signal,
  });
  return errorImpactOf(
    records.map(({ labels }) => ({ sessionId: labels[SESSION_ID] || undefined, userId: labels[USER_ID] || undefined })),
    records.length >= PAGE_LINES
  );
}
