import { useMemo } from 'react';
import { mapOutcome, type Outcome } from '../../model/outcome';
import type { SessionList } from '../../model/sessionList';
import { countriesOfRows } from '../../model/totals/countriesOfRows';
import type { CountryTotals, RangeCountries } from '../../model/totals/countryTotals';
import { usersByCountry } from '../../model/totals/distinctUsers';
import type { Counted } from '../../model/totals/sessionTotals';
import { t } from '../../words';
import { readCountryTotals } from '../run/readCountryTotals';
import type { NumbersOf } from './numbersOf';
import { useCounted, type Counting } from './useCounted';

const COUNTING: Counting<CountryTotals[]> = {
  what: () => t('data.countries', 'the countries'),
  read: async (query) => {
    const { countries, refused } = await readCountryTotals(query);
    const missing =
      refused &&
      t('data.countriesRefused', 'Some of the countries could not be counted: {{message}}', {
        message: refused.message,
      });
    return { data: countries, missing };
  },
  ofRows: countriesOfRows,
  emptyReason: (countries) =>
    countries.length === 0 ? t('data.noneStarted', 'No session started in this time range.') : undefined,
};

/** The totals of each country, most sessions first, with the users that the list has; the country `''` is not known. */
export function useCountryTotals(of: NumbersOf): Outcome<RangeCountries> {
  const { list } = of;
  const counted = useCounted(of, COUNTING);
  return useMemo(() => mapOutcome(counted, (countries) => withUsers(countries, list?.data)), [counted, list]);
}

function withUsers(counted: Counted<CountryTotals[]>, list: SessionList | undefined): RangeCountries {
  const users = list && usersByCountry(list.sessions);
  const data = counted.data.map((one) => ({
    ...one,
    totals: { ...one.totals, users: users && (users.get(one.country) ?? 0) },
  }));
  return { ...counted, data, usersAtLeast: list?.complete !== true };
}
