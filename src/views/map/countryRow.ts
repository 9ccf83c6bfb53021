import type { CountryTotals } from '../../model/totals/countryTotals';
import { keyFigures, type KeyFigures } from '../../model/totals/keyFigures';
import { valueWords } from '../filter/valueWords';

/** A country with its numbers, as the map and the table show it. */
export interface CountryRow {
  /** ISO 3166-1 alpha-2; `''` where it is not known. */
  country: string;
  /** The English name, or "Unknown". */
  name: string;
  /** Some of its sessions were placed by their time zone. */
  derived: boolean;
  figures: KeyFigures;
}

/** The countries with their numbers, in the order given. */
export function countryRows(countries: readonly CountryTotals[]): CountryRow[] {
  return countries.map(({ country, derived, totals }) => ({
    country,
    name: country === '' ? 'Unknown' : valueWords('country', country),
    derived,
    figures: keyFigures(totals),
  }));
}
