import type { SessionCounter } from '@opensessions/browser-sdk/contract';

/** One record of a session document: what one tab said of itself, at one version. Times in ms since the epoch. */
export interface SessionDocument {
  sessionId: string;
  tabId: string;
  version: number;
  /** When the record was written. */
  writtenMs: number;
  startMs: number;
  lastMs: number;
  /** Absent where it is not known. */
  activeMs?: number;
  /** Cumulative counters; a counter that the browser cannot report is absent, never 0. `blocking_time` in ms. */
  counters: Partial<Record<SessionCounter, number>>;
  firstView?: string;
  lastView?: string;
  /** View names visited, each once. */
  pages: string[];
  hasReplay: boolean;
  dropped: number;
  /** Where the visitor came from: the referrer of the first page. */
  referrer?: string;
  /** Page loads whose time is known, and their times added up (ms); absent from documents of older SDKs. */
  loads?: number;
  loadingTimeMs?: number;
  /** The page's own labels, by their key as Loki keeps it: `label.plan` is `plan`. */
  labels: Record<string, string>;
  client: Client;
  user: User;
  /**
   * By how much the times that the page says of itself lie after the record's own, or how far they are from it where they
   * cannot be believed (ms); absent where they fit to the second.
   */
  clockSkewMs?: number;
  /** Made from the lines of Grafana Faro; absent: a document of our SDK. */
  source?: SessionSource;
  /** The users that this tab has had: this record's, and those of older versions once it has taken their place. */
  userIds: string[];
}

/** Who else tells of sessions than our SDK. What it does not tell is absent, never 0. */
export type SessionSource = 'faro';

/** Who runs the page: browser, system, place and release. All as the SDK or the collector wrote them. */
export interface Client {
  serviceName?: string;
  serviceVersion?: string;
  environment?: string;
  browserName?: string;
  browserVersion?: string;
  osName?: string;
  osVersion?: string;
  deviceType?: string;
  /** ISO 3166 alpha-2. */
  country?: string;
  /** True when the country was derived from the time zone, not said by the collector. */
  countryDerived?: boolean;
  timezone?: string;
  language?: string;
  /** What the application runs in: `telemetry.sdk.language`, `webjs` in a browser. */
  sdkLanguage?: string;
  /** Who wrote the telemetry: `telemetry.distro.name` and `.version`. */
  sdkName?: string;
  sdkVersion?: string;
}

export interface User {
  id?: string;
  name?: string;
  email?: string;
}

/** A session as a person thinks of it: all its tabs added up. */
export interface Session {
  id: string;
  startMs: number;
  /** Last sign of life over all tabs. */
  endMs: number;
  /** endMs - startMs. */
  durationMs: number;
  /** Absent where it is not known of every tab. */
  activeMs?: number;
  counters: Partial<Record<SessionCounter, number>>;
  firstView?: string;
  lastView?: string;
  /** Each tab's last page where it is known, in the order in which the tabs began; absent for a single tab. */
  lastViews?: string[];
  pages: string[];
  tabs: number;
  hasReplay: boolean;
  dropped: number;
  /** Where the visitor came from, as the first tab says. */
  referrer?: string;
  /** Page loads whose time is known, and their times added up (ms): their quotient is the average load time. */
  loads?: number;
  loadingTimeMs?: number;
  /** The page's own labels, by their key as Loki keeps it: the newest tab's word counts. */
  labels: Record<string, string>;
  client: Client;
  /** The latest user seen. */
  user: User;
  /** How many different users there were, over all tabs and versions. */
  users: number;
  /** The largest `clockSkewMs` of its documents (ms); absent where their times fit. */
  clockSkewMs?: number;
  /** Made from the lines of Grafana Faro; absent: from documents of our SDK. */
  source?: SessionSource;
  /** Tabs whose document carries no version; absent where there are none. */
  unversioned?: number;
  /** True when a `session.end` was read; absent where it was not looked for or is not there. */
  ended?: boolean;
}
