import type { CountryTotals } from './countryTotals';

/** Countries with most sessions first, then by code. */
export function mostSessionsFirst(countries: CountryTotals[]): CountryTotals[] {
  return countries.sort((a, b) => b.totals.sessions - a.totals.sessions || (a.country < b.country ? -1 : 1));
}
