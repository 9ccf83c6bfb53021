import type { CountryTotals } from '../../model/totals/countryTotals';
import { mergeCountries, type PlaceTotal } from '../../model/totals/mergeCountries';
import { COUNTED_TOTALS } from '../../model/totals/sessionTotals';
import { t } from '../../words';
import type { MetricTotal } from '../frames/metricTotals';
import { COUNTRY_LABEL } from '../query/countryLabels';
import { countryTotals, type CountryPart } from '../query/countryTotals';
import { batches } from './batches';
import { askTotals, totalQuery, type NumbersQuery } from './numbersQuery';
import type { QueryError } from './queryError';
import { readParts, type PartValues } from './readParts';

/** Series that a query is planned to have: Loki gives 500, and a place may have errors without a session started. */
const SERIES_A_QUERY = 400;

/** What was read of the countries. */
export interface ReadCountries {
  countries: CountryTotals[];
  /** Why some of it is missing, in Loki's words. */
  refused?: QueryError;
}

/**
 * Totals a country, most sessions first: by the country that the collector said, else by that of the time zone. The first
 * query counts the sessions started and so tells how many places there are; the other totals follow in one more, or as
 * many as Loki's limit of series takes (up to 50 places: one).
 * @throws {QueryError}
 */
export async function readCountryTotals(query: NumbersQuery): Promise<ReadCountries> {
  const ask = askTotals(query, t('data.countries', 'the countries'));
  const started = countryTotals(['sessions'], totalQuery(query));
  const first = await readParts(started, ask);
  const places = started.reduce((count, part) => count + first.of(part).length, 0);
  const others = batches(
    COUNTED_TOTALS.filter((name) => name !== 'sessions'),
    Math.max(1, Math.floor(SERIES_A_QUERY / Math.max(1, places)))
  ).map((totals) => countryTotals(totals, totalQuery(query)));
  const read = await Promise.all(others.map(async (parts) => ({ parts, values: await readParts(parts, ask) })));
  const all = [{ parts: started, values: first }, ...read];
  return {
    countries: mergeCountries(all.flatMap(({ parts, values }) => parts.flatMap((part) => placesOf(part, values)))),
    refused: all.flatMap(({ values }) => [...values.refused.values()])[0],
  };
}

function placesOf(part: CountryPart, values: PartValues<MetricTotal>): PlaceTotal[] {
  const { total, label } = part;
  return values.of(part).map(({ labels, value }) => {
    const place = labels[label] ?? '';
    return label === COUNTRY_LABEL ? { total, value, country: place } : { total, value, timezone: place };
  });
}
