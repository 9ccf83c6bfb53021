import type { Counted, SessionTotals } from './sessionTotals';

/** What the sessions of one country add up to. */
export interface CountryTotals {
  /** ISO 3166 alpha-2; `''` where it is not known. */
  country: string;
  /** True where some of its sessions were placed by their time zone, not by the collector. */
  derived: boolean;
  totals: SessionTotals;
}

/** The countries, most sessions first. */
export interface RangeCountries extends Counted<CountryTotals[]> {
  /** True: the users of each country may grow, for not all sessions are loaded. Users are always counted over rows. */
  usersAtLeast: boolean;
}
