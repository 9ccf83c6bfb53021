import { countryOfTimezone } from '../country';
import type { CountryTotals } from './countryTotals';
import { mostSessionsFirst } from './mostSessionsFirst';
import { noTotals, type CountedTotal } from './sessionTotals';

/** One total of the sessions of one place: the country that the collector said, or the time zone where it said none. */
export interface PlaceTotal {
  total: CountedTotal;
  country?: string;
  timezone?: string;
  value: number;
}

/** The country of a place; `''` where it is not known. */
export function countryOfPlace({ country, timezone }: Pick<PlaceTotal, 'country' | 'timezone'>): string {
  return country || (countryOfTimezone(timezone) ?? '');
}

/**
 * Both ways of knowing a country added up: one row a country, what nobody knows under `''`. A total of the place without
 * country is left out: its sessions come once more, by their time zones.
 */
export function mergeCountries(places: Iterable<PlaceTotal>): CountryTotals[] {
  const countries = new Map<string, CountryTotals>();
  for (const { total, value, ...place } of places) {
    if (value > 0 && !(place.timezone === undefined && !place.country)) {
      const country = countryOfPlace(place);
      const known = countries.get(country) ?? { country, derived: false, totals: noTotals() };
      known.totals[total] += value;
      known.derived ||= country !== '' && place.timezone !== undefined && total === 'sessions';
      countries.set(country, known);
    }
  }
  return mostSessionsFirst([...countries.values()]);
}
