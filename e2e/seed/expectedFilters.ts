import type { SeedClient } from './seedSession';
import { countryOf, type ExpectedRow } from './expectedRows';

/** One condition: what it is about, and who passes it. */
interface ExpectedTerm {
  field: string;
  /** Present where it is about what never changes in a session: then every query of the page applies it. */
  ofClient?: (client: SeedClient) => boolean;
  /** Whether a session as a whole passes. */
  ofRow: (row: ExpectedRow) => boolean;
}

/** A filter as one types it, and what it means, said once more in code. */
export interface ExpectedFilter {
  name: string;
  text: string;
  terms: readonly ExpectedTerm[];
}

const MINUTE = 60_000;

const constant = (field: string, ofClient: (client: SeedClient) => boolean): ExpectedTerm => ({
  field,
  ofClient,
  ofRow: ({ client }) => ofClient(client),
});

export const NO_FILTER: ExpectedFilter = { name: 'no filter', text: '', terms: [] };

/** Six combinations: two that every query applies, four that are decided on rows. */
export const FILTERS: readonly ExpectedFilter[] = [
  {
    name: 'a browser and a release',
    text: 'browser:Chrome release:1.5.0',
    terms: [
      constant('browser', ({ browser }) => browser === 'Chrome'),
      constant('release', ({ release }) => release === '1.5.0'),
    ],
  },
  {
    name: 'two countries, told or by time zone',
    text: 'country:DE,IN',
    terms: [constant('country', (client) => ['DE', 'IN'].includes(countryOf(client) ?? ''))],
  },
  {
    name: 'errors',
    text: 'errors:>=1',
    terms: [{ field: 'errors', ofRow: ({ counters }) => (counters.errors ?? 0) >= 1 }],
  },
  {
    name: 'a range of durations',
    text: 'duration:>=1m duration:<5m',
    terms: [{ field: 'duration', ofRow: ({ durationMs }) => durationMs >= MINUTE && durationMs < 5 * MINUTE }],
  },
  {
    name: 'a page without a browser',
    text: 'page:"/checkout" -browser:Safari',
    terms: [
      { field: 'page', ofRow: ({ pages }) => pages.includes('/checkout') },
      constant('browser', ({ browser }) => browser !== 'Safari'),
    ],
  },
  {
    name: 'a user and a label',
    text: 'user:u-1001 label.plan:pro',
    terms: [
      { field: 'user', ofRow: ({ user }) => user.id === 'u-1001' },
      { field: 'label.plan', ofRow: ({ labels }) => labels.plan === 'pro' },
    ],
  },
];

/** Whether the whole filter is of what never changes: then the page counts by queries, else by its rows. */
export function isEverywhere({ terms }: ExpectedFilter): boolean {
  return terms.every(({ ofClient }) => ofClient !== undefined);
}

export function passesAsClient({ terms }: ExpectedFilter, client: SeedClient): boolean {
  return terms.every(({ ofClient }) => ofClient?.(client) ?? false);
}

export function passesAsRow({ terms }: ExpectedFilter, row: ExpectedRow): boolean {
  return terms.every(({ ofRow }) => ofRow(row));
}

/** The filter without what it says of one field. */
export function withoutField(filter: ExpectedFilter, field: string): ExpectedFilter {
  return { ...filter, terms: filter.terms.filter((term) => term.field !== field) };
}
