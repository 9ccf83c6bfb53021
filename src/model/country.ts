import { TIMEZONES_BY_COUNTRY } from './timezoneCountries';

let countryByTimezone: Map<string, string> | undefined;

function table(): Map<string, string> {
  if (!countryByTimezone) {
    countryByTimezone = new Map();
    for (const [country, zones] of Object.entries(TIMEZONES_BY_COUNTRY)) {
      for (const zone of zones.split(' ')) {
        countryByTimezone.set(zone, country);
      }
    }
  }
  return countryByTimezone;
}

/**
 * The country that a time zone belongs to: a guess, good enough where nothing better is known.
 * @param timezone IANA name, e.g. `Europe/Berlin`
 * @returns ISO 3166 alpha-2, or undefined for unknown zones and zones without a country (`UTC`)
 */
export function countryOfTimezone(timezone: string | undefined): string | undefined {
  return timezone === undefined ? undefined : table().get(timezone);
}
