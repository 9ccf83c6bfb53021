import { emptySession } from '../emptySession';
import type { Session } from '../session';
import { countriesOfRows } from './countriesOfRows';
import { distinctUsers } from './distinctUsers';
import { mergeCountries } from './mergeCountries';
import { seriesOfRows } from './seriesOfRows';
import { splitByErrors } from './splitByErrors';
import { largestSeries, seriesOfValue } from './splitSeries';
import { totalsOfRows } from './totalsOfRows';

const MINUTE = 60_000;
const RANGE = { from: 10 * MINUTE, to: 20 * MINUTE };

function session(startMs: number, more: Partial<Session> = {}): Session {
  return {
    ...emptySession(String(startMs)),
    startMs,
    endMs: startMs + 1000,
    durationMs: 1000,
    activeMs: 500,
    counters: { views: 2, errors: 0 },
    tabs: 1,
    ...more,
  };
}

describe('totalsOfRows', () => {
  it('does not know what Faro reports of no session: none is no 0', () => {
    const faro = session(RANGE.from, { source: 'faro', counters: { views: 2, errors: 1 } });
    const totals = totalsOfRows([faro], RANGE);
    expect(totals).toMatchObject({ sessions: 1, errored: 1, views: 2 });
    for (const unknown of ['blockingTimeMs', 'frustrated', 'frustrations']) {
      expect(totals).not.toHaveProperty(unknown);
    }
    expect(totalsOfRows([faro, session(RANGE.from)], RANGE)).toMatchObject({ blockingTimeMs: 0, frustrated: 0 });
    expect(totalsOfRows([], RANGE)).toMatchObject({ blockingTimeMs: 0, frustrated: 0 });
  });

  it('adds up the sessions that started in the range, and counts the users of all', () => {
    const rows = [
      session(RANGE.from - 1, { counters: { views: 9, errors: 9 }, user: { id: 'before' } }),
      session(RANGE.from, {
        counters: { views: 3, errors: 2, blocking_time: 130, frustrations: 1 },
        loads: 2,
        loadingTimeMs: 900,
        user: { id: 'a', name: 'Ana' },
      }),
      session(RANGE.to - 1, { counters: { views: 1, errors: 1 }, user: { id: 'a' } }),
      session(RANGE.to, { counters: { errors: 7 }, user: { email: 'c@example.com' } }),
    ];
    expect(totalsOfRows(rows, RANGE)).toEqual({
      sessions: 2,
      errored: 2,
      errors: 3,
      views: 4,
      loads: 2,
      loadingTimeMs: 900,
      blockingTimeMs: 130,
      frustrated: 1,
      frustrations: 1,
      users: 3,
    });
  });

  it('counts nobody for the anonymous, and one person once', () => {
    expect(
      distinctUsers([session(0), session(1, { user: { name: 'Ana' } }), session(2, { user: { name: 'Ana' } })])
    ).toBe(1);
  });
});

describe('countries', () => {
  it('are one row each, whichever way their sessions were placed', () => {
    const rows = [
      session(RANGE.from, { client: { country: 'DE' }, user: { id: 'a' } }),
      session(RANGE.from + 1, { client: { country: 'DE', countryDerived: true }, user: { id: 'b' } }),
      session(RANGE.from + 2, { client: { country: 'FR' } }),
      session(RANGE.from + 3, { client: {} }),
      session(RANGE.from + 4, { client: {} }),
      session(0, { client: { country: 'JP' } }),
    ];
    const countries = countriesOfRows(rows, RANGE);
    expect(countries.map(({ country, derived, totals }) => [country, derived, totals.sessions, totals.users])).toEqual([
      ['', false, 2, 0],
      ['DE', true, 2, 2],
      ['FR', false, 1, 0],
    ]);
  });

  it('are merged from what Loki counts by country and by time zone, with nobody counted twice', () => {
    const countries = mergeCountries([
      { total: 'sessions', country: 'DE', value: 5 },
      // These come again, by their time zones.
      { total: 'sessions', country: '', value: 6 },
      { total: 'sessions', timezone: 'Europe/Berlin', value: 2 },
      { total: 'sessions', timezone: 'Asia/Calcutta', value: 1 },
      { total: 'sessions', timezone: 'UTC', value: 2 },
      { total: 'sessions', timezone: '', value: 1 },
      { total: 'errors', country: 'DE', value: 3 },
      { total: 'errors', timezone: 'Europe/Busingen', value: 4 },
      { total: 'errors', timezone: 'Europe/Paris', value: 1 },
    ]);
    expect(countries.map(({ country, derived, totals }) => [country, derived, totals.sessions, totals.errors])).toEqual(
      [
        ['DE', true, 7, 7],
        ['', false, 3, 0],
        ['IN', true, 1, 0],
        ['FR', false, 0, 1],
      ]
    );
  });
});

describe('series', () => {
  const times = [0, 1, 2, 3];

  it('split by errors add up to the sessions started, a late first error counting with an earlier start', () => {
    const [without, withErrors] = splitByErrors(times, [3, 0, 2, 1], [1, 2, 0, 3]);
    expect(withErrors?.values).toEqual([3, 0, 2, 1]);
    expect(without?.values).toEqual([0, 0, 0, 0]);
    const [rest, some] = splitByErrors(times, [5, 4, 0, 3], [0, 0, 2, 1]);
    expect(some).toMatchObject({ name: 'with errors', values: [0, 2, 0, 1] });
    expect(rest).toMatchObject({ name: 'without errors', values: [5, 2, 0, 2] });
  });

  it('leaves out first errors of sessions that started before all steps', () => {
    const [without, withErrors] = splitByErrors(times, [1, 0, 0, 1], [4, 0, 0, 0]);
    expect(withErrors?.values).toEqual([1, 0, 0, 0]);
    expect(without?.values).toEqual([0, 0, 0, 1]);
  });

  it('beyond eight are added up, the smallest, and have no value of their own', () => {
    const many = Array.from({ length: 10 }, (_, n) => seriesOfValue(`v${n}`, times, [n, 0, 0, 1]));
    const kept = largestSeries(many);
    expect(kept.map(({ name }) => name)).toEqual(['v9', 'v8', 'v7', 'v6', 'v5', 'v4', 'v3', 'other']);
    expect(kept.at(-1)).toMatchObject({ values: [0 + 1 + 2, 0, 0, 3] });
    expect(kept.at(-1)).not.toHaveProperty('value');
    expect(largestSeries(many.slice(0, 8))).toHaveLength(8);
  });

  it('of rows have every step, only sessions started in the range, and values by name', () => {
    const rows = [
      session(RANGE.from - 1),
      session(RANGE.from, { client: { browserName: 'Chrome' } }),
      session(RANGE.from + 15_000, { client: { browserName: 'Chrome' } }),
      session(RANGE.to - 1),
    ];
    const [chrome, unknown, ...others] = seriesOfRows(rows, RANGE, 'browser');
    expect(others).toEqual([]);
    expect(chrome).toMatchObject({ name: 'Chrome', value: 'Chrome' });
    expect(chrome?.values.slice(0, 3)).toEqual([1, 1, 0]);
    expect(chrome?.times).toHaveLength(60);
    expect(unknown).toMatchObject({ name: 'unknown', value: '' });
    expect(unknown?.values.at(-1)).toBe(1);
    expect(unknown?.values.reduce((sum, value) => sum + value)).toBe(1);
  });
});
