import type { Services } from '../../../model/services';
import type { TimeSpan } from '../../../model/timeSpan';
import { t } from '../../../words';
import { faroValues, type FaroLinesOf } from '../../query/faro';
import { runMetricInstant } from '../runLoki';
import { LOOK_BACK_MS } from '../sessionLimits';

interface ValuesQuery {
  uid: string;
  of: FaroLinesOf;
  range: TimeSpan;
  signal: AbortSignal;
}

/**
 * The web applications (`app_name`) whose sessions have lines in the range or, where there are none, in the last 7 days.
 * @throws {QueryError}
 */
export async function readFaroServices({ nowMs, ...query }: ValuesQuery & { nowMs: number }): Promise<Services> {
  const what = t('data.applications', 'the applications');
  for (const range of [query.range, { from: nowMs - LOOK_BACK_MS, to: nowMs }]) {
    const names = await readValues({ ...query, range }, { key: 'app_name', what });
    if (names.length > 0) {
      return { names, indexed: true };
    }
  }
  return { names: [], indexed: true };
}

/**
 * The environments (`app_environment`) that an application's lines in the range name, sorted.
 * @throws {QueryError}
 */
export function readFaroEnvironments(query: ValuesQuery): Promise<string[]> {
  return readValues(query, { key: 'app_environment', what: t('data.environments', 'the environments') });
}

async function readValues(query: ValuesQuery, { key, what }: { key: string; what: string }): Promise<string[]> {
  const { of, range, ...asked } = query;
  const expr = faroValues(of, { key, rangeMs: range.to - range.from });
  const totals = await runMetricInstant({ ...asked, range, what, expr });
  return [...new Set(totals.map(({ labels }) => labels[key] ?? '').filter(Boolean))].sort();
}
