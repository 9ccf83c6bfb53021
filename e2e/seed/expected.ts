import type { ExpectedFilter } from './expectedFilters';
import { countryOf, expectedRows, identity, sum, within, type ExpectedRow, type Range } from './expectedRows';
import type { Delta, SeedClient, SeedSession } from './seedSession';

/** What the page has to show of a seed: a plain program that knows nothing of queries. */

export interface ExpectedTotals {
  sessions: number;
  errored: number;
  errors: number;
  views: number;
  loads: number;
  loadingTimeMs: number;
  blockingTimeMs: number;
  frustrated: number;
  frustrations: number;
}

export interface ExpectedOptions {
  sessions: readonly SeedSession[];
  range: Range;
  nowMs: number;
  filter: ExpectedFilter;
}

/** What a session that started within the range is known by, in whichever way it was counted. */
interface Started {
  startMs: number;
  client: SeedClient;
}

/** The rows of the grid: sessions active within the range that pass the filter. */
export function rowsOf({ sessions, range, nowMs, filter }: ExpectedOptions): ExpectedRow[] {
  return expectedRows(sessions, range, nowMs).filter(filter.ofRow);
}

/** Sessions that started within the range: by their `session.start`, or, where a filter looks at rows, by their rows. */
export function startedOf(options: ExpectedOptions): Started[] {
  const { sessions, range, filter } = options;
  const { ofClient } = filter;
  const all: Started[] = ofClient ? sessions.filter(({ client }) => ofClient(client)) : rowsOf(options);
  return all.filter(({ startMs }) => within(range, startMs));
}

/** Sessions started in each step of the range, by the start of the step (ms), only steps with any. */
export function graphOf(
  options: ExpectedOptions & { stepMs: number; by: (client: SeedClient) => string }
): Map<string, Map<number, number>> {
  const series = new Map<string, Map<number, number>>();
  for (const { startMs, client } of startedOf(options)) {
    const name = options.by(client);
    const steps = series.get(name) ?? new Map<number, number>();
    const step = Math.floor(startMs / options.stepMs) * options.stepMs;
    series.set(name, steps.set(step, (steps.get(step) ?? 0) + 1));
  }
  return series;
}

/** The totals: what documents written within the range added, or, where a filter looks at rows, those rows added up. */
export function totalsOf(options: ExpectedOptions): ExpectedTotals {
  const { ofClient } = options.filter;
  return ofClient ? totalsWritten(options, ofClient) : totalsOfRows(startedRows(options));
}

function startedRows(options: ExpectedOptions): ExpectedRow[] {
  return rowsOf(options).filter(({ startMs }) => within(options.range, startMs));
}

function totalsWritten(
  { sessions, range }: ExpectedOptions,
  ofClient: (client: SeedClient) => boolean
): ExpectedTotals {
  const passing = sessions.filter(({ client }) => ofClient(client));
  const documents = passing
    .flatMap(({ tabs }) => tabs.flatMap((tab) => tab.documents))
    .filter(({ writtenMs }) => within(range, writtenMs));
  const added = (delta: Delta) => sum(documents, ({ deltas }) => deltas[delta] ?? 0);
  return {
    sessions: passing.filter(({ startMs }) => within(range, startMs)).length,
    errored: added('errored'),
    errors: added('errors'),
    views: added('views'),
    loads: added('loads'),
    loadingTimeMs: added('loading_time'),
    blockingTimeMs: added('blocking_time'),
    frustrated: added('frustrated'),
    frustrations: added('frustrations'),
  };
}

function totalsOfRows(rows: readonly ExpectedRow[]): ExpectedTotals {
  return {
    sessions: rows.length,
    errored: rows.filter(({ counters }) => (counters.errors ?? 0) > 0).length,
    errors: sum(rows, ({ counters }) => counters.errors ?? 0),
    views: sum(rows, ({ counters }) => counters.views ?? 0),
    loads: sum(rows, ({ loads }) => loads ?? 0),
    loadingTimeMs: sum(rows, ({ loadingTimeMs }) => loadingTimeMs ?? 0),
    blockingTimeMs: sum(rows, ({ counters }) => counters.blocking_time ?? 0),
    frustrated: rows.filter(({ counters }) => (counters.frustrations ?? 0) > 0).length,
    frustrations: sum(rows, ({ counters }) => counters.frustrations ?? 0),
  };
}

/** Different people over the rows of the grid. */
export function usersOf(options: ExpectedOptions): number {
  return new Set(rowsOf(options).flatMap(({ user }) => identity(user) ?? [])).size;
}

/** Sessions started within the range by what never changes in them; `''` for those that do not tell it. Largest first. */
export function startedBy(
  options: ExpectedOptions,
  of: (client: SeedClient) => string | undefined
): Array<[value: string, count: number]> {
  return counted(startedOf(options).map(({ client }) => of(client) ?? ''));
}

/** Rows by what only rows know; a row can have several values, or none. Largest first. */
export function rowsBy(
  options: ExpectedOptions,
  of: (row: ExpectedRow) => readonly string[]
): Array<[value: string, count: number]> {
  return counted(rowsOf(options).flatMap((row) => [...new Set(of(row))]));
}

/** Totals a country, `''` for those of whom nothing tells it; and whether all were placed by their time zones. */
export function countriesOf(options: ExpectedOptions): Map<string, { totals: ExpectedTotals; derived: boolean }> {
  const codes = new Set(options.sessions.map(({ client }) => countryOf(client) ?? ''));
  const countries = new Map<string, { totals: ExpectedTotals; derived: boolean }>();
  for (const code of codes) {
    const inCountry = options.sessions.filter(({ client }) => (countryOf(client) ?? '') === code);
    const totals = totalsOf({ ...options, sessions: inCountry });
    if (Object.values(totals).some((total) => total > 0)) {
      const started = startedOf({ ...options, sessions: inCountry });
      const derived = code !== '' && started.every(({ client }) => client.country === undefined);
      countries.set(code, { totals, derived });
    }
  }
  return countries;
}

function counted(values: readonly string[]): Array<[string, number]> {
  const counts = new Map<string, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
