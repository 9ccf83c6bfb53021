import type { SessionTotals } from './sessionTotals';

/** What the sessions of one country add up to. */
export interface CountryTotals {
  /** ISO 3166 alpha-2; `''` where it is not known. */
  country: string;
  /** True where all of its sessions have their country from the time zone, none from the collector. */
  derived: boolean;
  totals: SessionTotals;
}
