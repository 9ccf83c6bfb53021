import {
  COUNTERS,
  type Counter,
  type SeedClient,
  type SeedDocument,
  type SeedSession,
  type SeedUser,
} from './seedSession';

/** Ends excluded at the right: `from <= time < to`. ms since the epoch. */
export interface Range {
  from: number;
  to: number;
}

/** A session as its row has to show it: all its tabs added up, however little of it lies within the range. */
export interface ExpectedRow {
  id: string;
  startMs: number;
  endMs: number;
  durationMs: number;
  activeMs: number;
  /** Absent where no tab reports it. */
  counters: Partial<Record<Counter, number>>;
  /** Both absent where an old SDK did not tell them. */
  loads?: number;
  loadingTimeMs?: number;
  /** Of each tab: documents do not tell which tab was first. */
  firstViews: string[];
  lastView: string;
  /** Each once; in no particular order. */
  pages: string[];
  hasReplay: boolean;
  client: SeedClient;
  country?: string;
  countryDerived: boolean;
  /** The latest one that was named. */
  user: SeedUser;
  labels: Record<string, string>;
  live: boolean;
}

const LIVE_MS = 330_000;

/** The rows of a list: every session that wrote a document within the range, newest start first. */
export function expectedRows(sessions: readonly SeedSession[], range: Range, nowMs: number): ExpectedRow[] {
  return sessions
    .filter(({ tabs }) => tabs.some(({ documents }) => documents.some(({ writtenMs }) => within(range, writtenMs))))
    .map((session) => rowOf(session, nowMs))
    .sort((a, b) => b.startMs - a.startMs);
}

export function within({ from, to }: Range, ms: number): boolean {
  return from <= ms && ms < to;
}

/** What never changes in a session, as the page calls it. */
export const CLIENT_FIELDS: Record<string, (client: SeedClient) => string | undefined> = {
  browser: ({ browser }) => browser,
  os: ({ os }) => os,
  device: ({ device }) => device,
  country: countryOf,
  release: ({ release }) => release,
  environment: ({ environment }) => environment,
};

/** The country as the page knows it: the collector's word, else what the time zone stands for. */
export function countryOf({ country, timezoneCountry }: SeedClient): string | undefined {
  return country ?? timezoneCountry;
}

function rowOf(session: SeedSession, nowMs: number): ExpectedRow {
  const newest = session.tabs
    .flatMap(({ documents }) => documents.slice(-1))
    .sort((a, b) => b.lastMs - a.lastMs || b.writtenMs - a.writtenMs);
  const endMs = Math.max(...newest.map(({ lastMs }) => lastMs));
  const durationMs = endMs - session.startMs;
  const hasLoads = newest.some(({ loads }) => loads !== undefined);
  return {
    id: session.id,
    startMs: session.startMs,
    endMs,
    durationMs,
    activeMs: Math.min(
      durationMs,
      sum(newest, ({ activeMs }) => activeMs)
    ),
    counters: countersOf(newest),
    loads: hasLoads ? sum(newest, ({ loads }) => loads ?? 0) : undefined,
    loadingTimeMs: hasLoads ? sum(newest, ({ loadingTime }) => loadingTime ?? 0) : undefined,
    firstViews: newest.map(({ firstView }) => firstView),
    lastView: newest[0]?.lastView ?? '',
    pages: [...new Set(newest.flatMap(({ pages }) => pages))],
    hasReplay: newest.some(({ hasReplay }) => hasReplay),
    client: session.client,
    country: countryOf(session.client),
    countryDerived: session.client.country === undefined && session.client.timezoneCountry !== undefined,
    user: newest.find(({ user }) => identity(user) !== undefined)?.user ?? {},
    labels: session.labels,
    live: session.end === undefined && nowMs - endMs < LIVE_MS,
  };
}

function countersOf(documents: readonly SeedDocument[]): ExpectedRow['counters'] {
  const counters: ExpectedRow['counters'] = {};
  for (const counter of COUNTERS) {
    if (documents.some(({ counters: told }) => told[counter] !== undefined)) {
      counters[counter] = sum(documents, ({ counters: told }) => told[counter] ?? 0);
    }
  }
  return counters;
}

/** What tells two people apart: the id, else the address, else the name; undefined for nobody. */
export function identity({ id, email, name }: SeedUser): string | undefined {
  return id ?? email ?? name;
}

export function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}
