import { noTotals, COUNTED_TOTALS, type SessionTotals } from '../../model/totals/sessionTotals';
import { totalOf } from '../query/sessionTotals';
import { askTotals, totalQuery, type NumbersQuery } from './numbersQuery';
import { readParts } from './readParts';

/**
 * What the sessions of a range add up to, without users, in one query. All but `sessions` is what was new in the range,
 * of sessions that started before it too.
 * @throws {QueryError}
 */
export async function readSessionTotals(query: NumbersQuery): Promise<SessionTotals> {
  const parts = COUNTED_TOTALS.map((name) => ({ name, expr: totalOf(name, totalQuery(query)) }));
  const { of } = await readParts(parts, askTotals(query, 'the totals'));
  const totals = noTotals();
  for (const part of parts) {
    totals[part.name] = of(part)[0]?.value ?? 0;
  }
  return totals;
}
