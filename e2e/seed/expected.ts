import { isEverywhere, passesAsClient, passesAsRow, withoutField, type ExpectedFilter } from './expectedFilters';
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
  return expectedRows(sessions, range, nowMs).filter((row) => passesAsRow(filter, row));
}

/** Sessions that started within the range: by their `session.start`, or, where a filter looks at rows, by their rows. */
function startedOf(options: ExpectedOptions): Started[] {
  const { sessions, range, filter } = options;
  const all: Started[] = isEverywhere(filter)
    ? sessions.filter(({ client }) => passesAsClient(filter, client))
    : rowsOf(options);
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

/**
 * The same by whether sessions had errors, where queries count: a session counts in the step of its first error, or, where
 * that has no start left to go with it, in the nearest earlier step that has; what has none within the range is left out.
 */
export function graphByErrorsOf(options: ExpectedOptions & { stepMs: number }): Map<string, Map<number, number>> {
  const { sessions, range, filter, stepMs } = options;
  const stepOf = (ms: number) => Math.floor(ms / stepMs) * stepMs;
  const left = new Map(graphOf({ ...options, by: () => 'all' }).get('all'));
  const withErrors = new Map<number, number>();
  const firstErrors = sessions
    .filter(({ client }) => passesAsClient(filter, client))
    .flatMap(({ tabs }) => tabs.flatMap((tab) => tab.documents))
    .filter(({ writtenMs, deltas }) => deltas.errored && within(range, writtenMs))
    .map(({ writtenMs }) => stepOf(writtenMs))
    .sort((a, b) => b - a);
  for (const first of firstErrors) {
    let step = first;
    while (step >= range.from && !left.get(step)) {
      step -= stepMs;
    }
    if (left.get(step)) {
      left.set(step, (left.get(step) ?? 0) - 1);
      withErrors.set(step, (withErrors.get(step) ?? 0) + 1);
    }
  }
  const withoutErrors = new Map([...left].filter(([, count]) => count > 0));
  return new Map([
    ['without errors', withoutErrors],
    ['with errors', withErrors],
  ]);
}

/** The totals: what documents written within the range added, or, where a filter looks at rows, those rows added up. */
export function totalsOf(options: ExpectedOptions): ExpectedTotals {
  return isEverywhere(options.filter) ? totalsWritten(options) : totalsOfRows(startedRows(options));
}

function startedRows(options: ExpectedOptions): ExpectedRow[] {
  return rowsOf(options).filter(({ startMs }) => within(options.range, startMs));
}

function totalsWritten({ sessions, range, filter }: ExpectedOptions): ExpectedTotals {
  const passing = sessions.filter(({ client }) => passesAsClient(filter, client));
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

/**
 * Sessions started within the range by what never changes in them; `''` for those that do not tell it. Largest first. Where
 * queries count, a field's own conditions are left out, so that its other values can be seen; rows are what they are.
 */
export function startedBy(
  options: ExpectedOptions,
  field: string,
  of: (client: SeedClient) => string | undefined
): Array<[value: string, count: number]> {
  const filter = isEverywhere(options.filter) ? withoutField(options.filter, field) : options.filter;
  return counted(startedOf({ ...options, filter }).map(({ client }) => of(client) ?? ''));
}

/** Rows by what only rows know; a row can have several values; `''` for those that have none. Largest first. */
export function rowsBy(
  options: ExpectedOptions,
  of: (row: ExpectedRow) => readonly string[]
): Array<[value: string, count: number]> {
  return counted(rowsOf(options).flatMap((row) => (of(row).length === 0 ? [''] : [...new Set(of(row))])));
}

/** Totals a country, `''` for those of whom nothing tells it; and whether some were placed by their time zones. */
export function countriesOf(options: ExpectedOptions): Map<string, { totals: ExpectedTotals; derived: boolean }> {
  const codes = new Set(options.sessions.map(({ client }) => countryOf(client) ?? ''));
  const countries = new Map<string, { totals: ExpectedTotals; derived: boolean }>();
  for (const code of codes) {
    const inCountry = options.sessions.filter(({ client }) => (countryOf(client) ?? '') === code);
    const totals = totalsOf({ ...options, sessions: inCountry });
    if (Object.values(totals).some((total) => total > 0)) {
      const started = startedOf({ ...options, sessions: inCountry });
      const derived = code !== '' && started.some(({ client }) => client.country === undefined);
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
