import type { CountryTotals } from '../../model/totals/countryTotals';
import { keyFigures } from '../../model/totals/keyFigures';
import { t } from '../../words';
import { valueWords } from '../filter/valueWords';
import type { MapFigures } from './mapFigures';

/** A country with its numbers, as the map and the table show it. */
export interface CountryRow {
  /** ISO 3166-1 alpha-2; `''` where it is not known. */
  country: string;
  /** In the user's language, or "Unknown". */
  name: string;
  /** Some of its sessions were placed by their time zone. */
  derived: boolean;
  figures: MapFigures;
}

/** The countries with their numbers, in the order given. */
export function countryRows(countries: readonly CountryTotals[]): CountryRow[] {
  return countries.map(({ country, derived, totals }) => ({
    country,
    name: countryWords(country),
    derived,
    figures: keyFigures(totals),
  }));
}

/** The name of a country in the user's language, or "Unknown". */
export function countryWords(country: string): string {
  return country === '' ? t('map.unknown', 'Unknown') : valueWords('country', country);
}
