import type { CountedTotal } from '../../model/totals/sessionTotals';
import { COUNTRY_LABEL, TIMEZONE_LABEL, WITHOUT_COUNTRY } from './countryLabels';
import { totalOf, type TotalQuery } from './sessionTotals';
import type { QueryPart } from './unionQuery';

/** One total of each country. */
export interface CountryPart extends QueryPart {
  total: CountedTotal;
  /** What it is grouped by: the country that the collector said, or, where it said none, the time zone. */
  label: string;
}

/** Totals of each country: by the country said, and of the sessions without one by their time zone. */
export function countryTotals(totals: readonly CountedTotal[], query: Omit<TotalQuery, 'by'>): CountryPart[] {
  const { pipeline } = query;
  return totals.flatMap((total) => [
    { total, name: `${total} by country`, label: COUNTRY_LABEL, expr: totalOf(total, { ...query, by: COUNTRY_LABEL }) },
    {
      total,
      name: `${total} by time zone`,
      label: TIMEZONE_LABEL,
      expr: totalOf(total, { ...query, pipeline: pipeline + WITHOUT_COUNTRY, by: TIMEZONE_LABEL }),
    },
  ]);
}
