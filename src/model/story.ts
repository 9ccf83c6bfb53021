import type { ActionType, ErrorSource, Frustration, LoadingType } from '@opensessions/browser-sdk/contract';
import type { LogLevel } from './logLevel';
import type { Resource } from './resource';

/** What every event of a session carries. Times in ms since the epoch. */
export interface EventBase {
  timeMs: number;
  /** The record's line in CORRELATE LOGS. */
  lineId?: string;
  tabId?: string;
  viewId?: string;
  viewName?: string;
  url?: string;
  actionId?: string;
  /** `user.id` at that time: a visitor can sign in within a session. */
  userId?: string;
  traceId?: string;
  spanId?: string;
  /** The page's own labels, without their prefix. */
  labels: Record<string, string>;
  /** Every attribute of the record, by its Loki name. */
  attributes: Record<string, string>;
}

/** A page (view) of the session, its newest document. Durations in ms, absent where not known. */
export interface View extends EventBase {
  viewId: string;
  startMs: number;
  loadingType?: LoadingType;
  loadingTimeMs?: number;
  renderingTimeMs?: number;
  timeSpentMs?: number;
  pageBytes?: number;
  actions?: number;
  clicks?: number;
  inputs?: number;
  errors?: number;
  resources?: number;
  longTasks?: number;
  blockingTimeMs?: number;
  frustrations?: number;
  referrer?: string;
  urlParams?: string;
  /** The campaign that led here, by the parameter's name without `utm_`; absent where there is none. */
  utm?: Record<string, string>;
  isActive?: boolean;
}

export interface Action extends EventBase {
  id: string;
  type: ActionType;
  name?: string;
  target?: string;
  durationMs?: number;
  frustrations: Frustration[];
}

export interface ErrorEvent extends EventBase {
  id: string;
  type?: string;
  message: string;
  stack?: string;
  source?: ErrorSource;
  handled?: boolean;
  fingerprint?: string;
  causes?: string;
  /** Of a failed request. */
  requestUrl?: string;
  requestMethod?: string;
  requestStatus?: number;
  resourceId?: string;
}

export interface LongTask extends EventBase {
  id?: string;
  durationMs: number;
  blockingTimeMs?: number;
  script?: string;
}

export interface WebVital extends EventBase {
  name: string;
  value: number;
  /** As the browser's library rated it: `good`, `needs-improvement` or `poor`. */
  rating?: string;
}

/** What the page wrote to the console. */
export interface ConsoleRecord extends EventBase {
  id: string;
  level: LogLine['level'];
  message: string;
}

/** A record of an event that this plugin does not know, or that lacks what its event needs. */
export interface OtherRecord extends EventBase {
  id: string;
  eventName: string;
  message: string;
}

/** All that Loki has of one session, each list in time order. */
export interface SessionStory {
  views: View[];
  actions: Action[];
  errors: ErrorEvent[];
  longTasks: LongTask[];
  webVitals: WebVital[];
  console: ConsoleRecord[];
  others: OtherRecord[];
  /** Every front-end record as a log line, for CORRELATE LOGS. */
  lines: LogLine[];
  /** What was loaded, where the records tell it themselves; absent: their spans do. */
  resources?: Resource[];
}

/** A log record of the front end or of a back-end service. */
export interface LogLine {
  id: string;
  timeMs: number;
  /** Nanoseconds since the epoch, as a string: the sort key. */
  timeNs: string;
  service: string;
  level: LogLevel;
  message: string;
  eventName?: string;
  /** The page (view) that wrote it; a back end's line has none. */
  viewId?: string;
  traceId?: string;
  spanId?: string;
  attributes: Record<string, string>;
}
