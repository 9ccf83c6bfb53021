import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { ENVIRONMENT_LABEL, environmentsOf } from '../query/environments';
import { faroLinesOfScope } from './faro/faroScope';
import { readFaroEnvironments } from './faro/readFaroValues';
import { runMetricInstant } from './runLoki';

/**
 * The deployment environments (`deployment.environment.name`) whose sessions were active in the range, sorted. Sessions
 * that name none are left out.
 * @throws {QueryError}
 */
export async function readEnvironments(options: {
  scope: Scope;
  range: TimeSpan;
  signal: AbortSignal;
}): Promise<string[]> {
  const { scope, range, signal } = options;
  const ofFaro = faroLinesOfScope(scope);
  if (ofFaro) {
    return readFaroEnvironments({ uid: scope.sources.lokiUid, of: ofFaro, range, signal });
  }
  const totals = await runMetricInstant({
    uid: scope.sources.lokiUid,
    what: t('data.environments', 'the environments'),
    expr: environmentsOf(scope, range),
    range,
    signal,
  });
  return [...new Set(totals.map(({ labels }) => labels[ENVIRONMENT_LABEL] ?? '').filter(Boolean))].sort();
}
