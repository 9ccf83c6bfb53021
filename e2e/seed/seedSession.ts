/** Counters of a session document, as docs/contract.md names them. */
export const COUNTERS = [
  'views',
  'page_loads',
  'actions',
  'clicks',
  'inputs',
  'errors',
  'resources',
  'long_tasks',
  'blocking_time',
  'frustrations',
] as const;
export type Counter = (typeof COUNTERS)[number];

/** What a document tells beside the counters, as a delta only (`errored`, `frustrated`) or both ways (`loads`, `loading_time`). */
export type Delta = Counter | 'loads' | 'loading_time' | 'errored' | 'frustrated';

/** A session as it was lived and as its tabs wrote it down. Times in ms since the epoch. */
export interface SeedSession {
  id: string;
  previousId?: string;
  startMs: number;
  client: SeedClient;
  /** The page's own labels, without `label.`. */
  labels: Record<string, string>;
  /** Who was known when it started. */
  startUser: SeedUser;
  /** The first one wrote `session.start`. */
  tabs: SeedTab[];
  end?: { ms: number; reason: string };
}

export interface SeedTab {
  id: string;
  documents: SeedDocument[];
  /** What went to the events stream: no number on the sessions page comes from there. */
  errors: Array<{ ms: number; view: string }>;
}

/** One version of a tab's document. */
export interface SeedDocument {
  writtenMs: number;
  version: number;
  lastMs: number;
  activeMs: number;
  /** Cumulative; `blocking_time` in ms. A counter that the browser cannot report is absent. */
  counters: Partial<Record<Counter, number>>;
  /** Absent in documents of the SDK before it counted them. */
  loads?: number;
  /** ms. */
  loadingTime?: number;
  /** Since the tab's last document, without zeros. */
  deltas: Partial<Record<Delta, number>>;
  firstView: string;
  lastView: string;
  /** Names visited, each once. */
  pages: string[];
  referrer?: string;
  hasReplay: boolean;
  dropped: number;
  user: SeedUser;
}

export interface SeedUser {
  id?: string;
  name?: string;
  email?: string;
}

/** What does not change in a session; what is absent was not told. */
export interface SeedClient {
  browser?: string;
  browserVersion?: string;
  os?: string;
  osVersion?: string;
  device?: string;
  release?: string;
  environment?: string;
  timezone?: string;
  /** What the collector added. */
  country?: string;
  /** The country that the time zone stands for, where there is one: what the page has to find out by itself. */
  timezoneCountry?: string;
  reportsLongTasks: boolean;
}
