import type { Client, User } from '../../../model/session';
import type { LogRecord } from '../logRecords';
import { asAmount, asText } from '../values';
import { lineFields } from '../../../model/faro/lineFields';

/** What a session's row needs of a line; of thousands of lines nothing else is kept. Times in ms since the epoch. */
export interface FaroSample {
  /** Of the record. */
  id: string;
  sessionId: string;
  kind: 'log' | 'exception' | 'measurement' | 'event';
  /** The event's name, the measurement's type. */
  name?: string;
  /** When it happened, as the browser says. */
  timeMs: number;
  /** When it was over: what page a line names is the page of then. */
  toldMs: number;
  /** When Alloy had it. */
  receivedMs: number;
  /** Without origin and query. */
  page?: string;
  durationMs?: number;
  /** Of a page load, and of what names the page load that it belongs to. */
  navigationId?: string;
  /** What set a user action off: `pointerdown`, `keydown` or an API call. */
  trigger?: string;
  /** A router's name of a page: the pattern `/products/:id` of a path. */
  route?: { page: string; name: string };
  client: Client;
  user: User;
  labels: Record<string, string>;
}

/** A line of Faro's. */
export interface FaroLine extends FaroSample {
  record: LogRecord;
  /** All keys and values of the line. */
  fields: Record<string, string>;
}

export const NAVIGATION = 'faro.performance.navigation';
export const RESOURCE = 'faro.performance.resource';
export const USER_ACTION = 'faro.user.action';
const ROUTE_CHANGE = 'route_change';
/** The SDK has started on a page: in a new session, or in one that goes on. */
export const PAGE_STARTS: readonly string[] = ['session_start', 'session_resume'];
/** The session began: nothing of it was before. */
export const SESSION_STARTS: readonly string[] = ['session_start', 'session_extend'];

/** A browser's time further than this from that of the arrival (ms) is a broken clock or a bad joke. */
const BELIEVABLE_MS = 7 * 24 * 60 * 60_000;
const KINDS = ['log', 'exception', 'measurement', 'event'] as const;
const SESSION_LABELS = 'session_attr_';

/** @returns undefined for a line without a session, and for what Faro did not write */
export function faroLine(record: LogRecord): FaroLine | undefined {
  const fields = lineFields(record.line);
  const kind = KINDS.find((one) => one === fields.kind);
  const sessionId = known(fields.session_id);
  if (kind === undefined || sessionId === undefined) {
    return undefined;
  }
  const name = asText(kind === 'event' ? fields.event_name : fields.type);
  const timeMs = believable(goTime(fields.timestamp), record.timeMs);
  const durationMs = durationOf(name, fields);
  return {
    id: record.id,
    sessionId,
    kind,
    name,
    timeMs,
    // A span's event has the time of its end; all else that takes time has that of its start.
    toldMs: timeMs + (isSpan(name) ? 0 : (durationMs ?? 0)),
    receivedMs: record.timeMs,
    page: pageOf(fields.page_url),
    durationMs,
    navigationId: known(fields.event_data_faroNavigationId ?? fields.context_navigation_entry_id),
    trigger: asText(fields.event_data_userActionTrigger),
    route: routeOf(name, fields),
    client: clientOf(fields),
    user: { id: asText(fields.user_id), name: asText(fields.user_username), email: asText(fields.user_email) },
    labels: labelsOf(fields),
    record,
    fields,
  };
}

/** The lines of Faro's sessions among records, in their order. */
export function faroLinesIn(records: readonly LogRecord[]): FaroLine[] {
  return records.map(faroLine).filter((line) => line !== undefined);
}

/** What of a line a session's row needs. */
export function sampleOf({ record: _record, fields: _fields, ...sample }: FaroLine): FaroSample {
  return sample;
}

/** Whether an event tells of a span: of a request, by Faro's tracing. */
export function isSpan(name: string | undefined): boolean {
  return name?.startsWith('faro.tracing.') === true;
}

/** `unknown` is what Faro says where the browser says nothing. */
export function known(value: string | undefined): string | undefined {
  return value === 'unknown' ? undefined : asText(value);
}

/** The path of an address, with a route in its fragment (`#/cart`); undefined for what is no address. */
export function pageOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) {
    return undefined;
  }
  const { pathname, hash } = new URL(url);
  return pathname + (/^#!?\/[^?]*/.exec(hash)?.[0] ?? '');
}

function durationOf(name: string | undefined, fields: Record<string, string>): number | undefined {
  switch (name) {
    case NAVIGATION:
    case RESOURCE:
      return asAmount(fields.event_data_duration);
    case USER_ACTION:
      return asAmount(fields.event_data_userActionDuration);
  }
  const ns = isSpan(name) ? asAmount(fields.event_data_duration_ns) : undefined;
  return ns === undefined ? undefined : ns / 1e6;
}

/** `2026-11-30 07:20:01.5 +0000 UTC`, as Go prints a time; in ms. */
function goTime(text: string | undefined): number | undefined {
  const [, day, time, zone] = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?) ([+-]\d{4})/.exec(text ?? '') ?? [];
  const ms = Date.parse(`${day}T${time}${zone}`);
  return Number.isFinite(ms) ? ms : undefined;
}

function believable(said: number | undefined, receivedMs: number): number {
  return said !== undefined && Math.abs(said - receivedMs) < BELIEVABLE_MS ? said : receivedMs;
}

function routeOf(name: string | undefined, fields: Record<string, string>): FaroSample['route'] {
  const page = pageOf(fields.event_data_toUrl);
  const to = known(fields.event_data_toRoute);
  return name === ROUTE_CHANGE && page !== undefined && to !== undefined ? { page, name: to } : undefined;
}

function clientOf(fields: Record<string, string>): Client {
  const [osName, osVersion] = osOf(known(fields.browser_os));
  return {
    serviceName: asText(fields.app_name),
    serviceVersion: asText(fields.app_version) ?? asText(fields.app_release),
    environment: asText(fields.app_environment),
    browserName: known(fields.browser_name),
    browserVersion: known(fields.browser_version),
    osName,
    osVersion,
    // "No mobile" may be a desktop, or a tablet.
    deviceType: fields.browser_mobile === 'true' ? 'mobile' : undefined,
    // Alloy knows none; Grafana Cloud's receiver and others do.
    country: asText(fields.geo_country_iso),
    language: known(fields.browser_language),
    sdkName: asText(fields.sdk_name),
    sdkVersion: asText(fields.sdk_version),
  };
}

/** `Mac OS 10.15.7`, `Windows 10`, `Linux unknown`: name and version in one. */
function osOf(os: string | undefined): [name?: string, version?: string] {
  const [, name = os, version] = /^(.+) (\S+)$/.exec(os ?? '') ?? [];
  return /^[\d.]+$/.test(version ?? '') || version === 'unknown' ? [known(name), known(version)] : [known(os)];
}

/** The session's attributes that the page set, but for the one that Faro sets itself. */
function labelsOf(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([key]) => key.startsWith(SESSION_LABELS) && key !== `${SESSION_LABELS}previousSession`)
      .map(([key, value]) => [key.slice(SESSION_LABELS.length), value])
  );
}
