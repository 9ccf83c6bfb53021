import { RANGE_TOTALS, type RangeTotal } from '../../model/totals/sessionTotals';
import { t } from '../../words';
import { totalOf } from '../query/sessionTotals';
import { askTotals, totalQuery, type NumbersQuery } from './numbersQuery';
import { readParts } from './readParts';

/**
 * What the sessions of a range add up to, in one query. All but `sessions` is what was new in the range, of sessions that
 * started before it too.
 * @throws {QueryError}
 */
export async function readSessionTotals(query: NumbersQuery): Promise<Record<RangeTotal, number>> {
  const parts = RANGE_TOTALS.map((name) => ({ name, expr: totalOf(name, totalQuery(query)) }));
  const { of } = await readParts(parts, askTotals(query, t('data.totals', 'the totals')));
  return Object.fromEntries(parts.map((part) => [part.name, of(part)[0]?.value ?? 0])) as Record<RangeTotal, number>;
}
