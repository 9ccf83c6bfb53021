import type { SeedClient } from './seedSession';
import { countryOf, type ExpectedRow } from './expectedRows';

/** A filter as one types it, and what it means, said once more in code. */
export interface ExpectedFilter {
  name: string;
  text: string;
  /** Present when the filter is all about what never changes in a session: then every query of the page applies it. */
  ofClient?: (client: SeedClient) => boolean;
  /** Whether a session as a whole passes. */
  ofRow: (row: ExpectedRow) => boolean;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const everywhere = (name: string, text: string, ofClient: (client: SeedClient) => boolean): ExpectedFilter => ({
  name,
  text,
  ofClient,
  ofRow: ({ client }) => ofClient(client),
});

export const NO_FILTER = everywhere('no filter', '', () => true);

/** Six combinations: two that every query applies, four that are decided on rows. */
export const FILTERS: readonly ExpectedFilter[] = [
  everywhere(
    'a browser and a release',
    'browser:Chrome release:1.5.0',
    ({ browser, release }) => browser === 'Chrome' && release === '1.5.0'
  ),
  everywhere('two countries, told or by time zone', 'country:DE,IN', (client) =>
    ['DE', 'IN'].includes(countryOf(client) ?? '')
  ),
  { name: 'errors', text: 'errors:>=1', ofRow: ({ counters }) => (counters.errors ?? 0) >= 1 },
  {
    name: 'a range of durations',
    text: 'duration:>=1m duration:<5m',
    ofRow: ({ durationMs }) => durationMs >= MINUTE && durationMs < 5 * MINUTE,
  },
  {
    name: 'a page without a browser',
    text: 'page:"/checkout" -browser:Safari',
    ofRow: ({ pages, client }) => pages.includes('/checkout') && client.browser !== 'Safari',
  },
  {
    name: 'a user and a label',
    text: 'user:u-1001 label.plan:pro',
    ofRow: ({ user, labels }) => user.id === 'u-1001' && labels.plan === 'pro',
  },
];
