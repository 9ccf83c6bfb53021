import type { Session } from '../session';
import type { TimeSpan } from '../timeSpan';
import type { CountryTotals } from './countryTotals';
import { usersByCountry } from './distinctUsers';
import { groupBy } from '../groupBy';
import { mostSessionsFirst } from './mostSessionsFirst';
import { startedWithin } from './startedWithin';
import { addSessions } from './totalsOfRows';

/**
 * The totals of each country, of merged rows as `totalsOfRows` has them.
 * @param sessions those active in the range; the users of a country are of all of them
 */
export function countriesOfRows(sessions: readonly Session[], range: TimeSpan): CountryTotals[] {
  const byCountry = groupBy(startedWithin(sessions, range), ({ client }) => client.country ?? '');
  const users = usersByCountry(sessions);
  return mostSessionsFirst(
    [...byCountry].map(([country, list]) => ({
      country,
      derived: list.some(({ client }) => client.countryDerived === true),
      totals: { ...addSessions(list), users: users.get(country) ?? 0 },
    }))
  );
}
