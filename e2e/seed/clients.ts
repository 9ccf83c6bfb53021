import type { Random } from './random';
import type { SeedClient, SeedUser } from './seedSession';

type Program = Pick<SeedClient, 'browser' | 'browserVersion' | 'os' | 'osVersion' | 'device' | 'reportsLongTasks'>;

const chrome = { browser: 'Chrome', browserVersion: '141.0.0.0', reportsLongTasks: true };
const safari = { browser: 'Safari', browserVersion: '26.0', reportsLongTasks: false };
const firefox = { browser: 'Firefox', browserVersion: '144.0', reportsLongTasks: false };
const windows = { os: 'Windows', osVersion: '11', device: 'desktop' };
const macos = { os: 'macOS', osVersion: '15.6', device: 'desktop' };

const PROGRAMS: ReadonlyArray<readonly [number, Program]> = [
  [34, { ...chrome, ...windows }],
  [10, { ...chrome, ...macos }],
  [12, { ...chrome, os: 'Android', osVersion: '16', device: 'mobile' }],
  [4, { ...chrome, os: 'Linux', device: 'desktop' }],
  [12, { ...safari, os: 'iOS', osVersion: '26.0', device: 'mobile' }],
  [3, { ...safari, os: 'iOS', osVersion: '26.0', device: 'tablet' }],
  [6, { ...safari, ...macos }],
  [6, { ...firefox, ...windows }],
  [4, { ...firefox, os: 'Linux', device: 'desktop' }],
  [7, { browser: 'Edge', browserVersion: '141.0.0.0', reportsLongTasks: true, ...windows }],
  [1, { browser: 'Googlebot', browserVersion: '2.1', device: 'bot', reportsLongTasks: true }],
  // Whatever a visitor's browser calls itself has to be text, in queries and on the page.
  [1, { browser: 'We"ird\\ {x} $y [[z]] <b>', os: "O'S", device: 'desktop', reportsLongTasks: true }],
];

type Place = Pick<SeedClient, 'country' | 'timezone' | 'timezoneCountry'>;

const PLACES: ReadonlyArray<readonly [number, Place]> = [
  [20, { country: 'DE', timezone: 'Europe/Berlin', timezoneCountry: 'DE' }],
  [9, { timezone: 'Europe/Berlin', timezoneCountry: 'DE' }],
  // Somebody from Germany far from home: the collector's word counts.
  [3, { country: 'DE', timezone: 'Asia/Tokyo', timezoneCountry: 'JP' }],
  [14, { country: 'US', timezone: 'America/New_York', timezoneCountry: 'US' }],
  [6, { timezone: 'America/Chicago', timezoneCountry: 'US' }],
  [5, { country: 'US', timezone: 'UTC' }],
  [10, { country: 'FR', timezone: 'Europe/Paris', timezoneCountry: 'FR' }],
  [8, { timezone: 'Asia/Tokyo', timezoneCountry: 'JP' }],
  // The old name, which browsers still say.
  [6, { timezone: 'Asia/Calcutta', timezoneCountry: 'IN' }],
  [4, { country: 'BR' }],
  [3, { country: 'GB', timezone: 'Europe/London', timezoneCountry: 'GB' }],
  [2, { country: 'SG', timezone: 'Asia/Singapore', timezoneCountry: 'SG' }],
  [4, { timezone: 'UTC' }],
  [2, {}],
];

const RELEASES: ReadonlyArray<readonly [number, string | undefined]> = [
  [30, '1.4.2'],
  [50, '1.5.0'],
  [15, '1.5.1'],
  [3, undefined],
];
const ENVIRONMENTS: ReadonlyArray<readonly [number, string | undefined]> = [
  [90, 'production'],
  [8, 'staging'],
  [2, undefined],
];

export function clientOf(random: Random): SeedClient {
  return {
    ...random.weighted(PROGRAMS),
    ...random.weighted(PLACES),
    release: random.weighted(RELEASES),
    environment: random.weighted(ENVIRONMENTS),
  };
}

const PEOPLE = 240;

/** Somebody who signed in. A few come often; a few are known by their address alone, and one has a name made to break queries. */
export function someUser(random: Random): SeedUser {
  const number = 1001 + (random.chance(0.3) ? random.between(0, 9) : random.between(0, PEOPLE - 1));
  if (number % 40 === 7) {
    return { email: `visitor.${number}@example.com` };
  }
  if (number === 1009) {
    return { id: `u-1009"} | x=~".+`, name: `O'Neil "Bob" <b>` };
  }
  return {
    id: `u-${number}`,
    name: number % 3 === 0 ? undefined : `Person ${number}`,
    email: number % 5 === 0 ? `person.${number}@example.com` : undefined,
  };
}

export function someLabels(random: Random): Record<string, string> {
  return {
    ...(random.chance(0.9) && {
      plan: random.weighted([
        [5, 'free'],
        [4, 'pro'],
        [1, 'enter"prise'],
      ] as const),
    }),
    ...(random.chance(0.2) && { experiment: random.pick(['a', 'b']) }),
  };
}
