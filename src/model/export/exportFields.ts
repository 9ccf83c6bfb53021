import { averageLoadTime } from '../loadTime';
import { isLive } from '../isLive';
import type { Session } from '../session';

/** Files are written in pieces of so many sessions: a few milliseconds of work. */
export const SESSIONS_A_PIECE = 500;

/** One value of an exported session. Not known of the session: `undefined`, never 0. */
export interface ExportField {
  /** Names its unit where it has one: `duration_ms`. */
  name: string;
  of: (session: Session, nowMs: number) => string | number | boolean | undefined;
}

/** All that is exported of a session but its pages and labels, in the order of a CSV file's columns. */
export const EXPORT_FIELDS: readonly ExportField[] = [
  field('session', ({ id }) => id),
  field('start', ({ startMs }) => isoTime(startMs)),
  field('end', ({ endMs }) => isoTime(endMs)),
  field('live', isLive),
  field('duration_ms', ({ durationMs }) => durationMs),
  field('active_ms', ({ activeMs }) => activeMs),
  field('user_id', ({ user }) => user.id),
  field('user_name', ({ user }) => user.name),
  field('user_email', ({ user }) => user.email),
  field('users', ({ users }) => users),
  field('browser', ({ client }) => client.browserName),
  field('browser_version', ({ client }) => client.browserVersion),
  field('os', ({ client }) => client.osName),
  field('os_version', ({ client }) => client.osVersion),
  field('device', ({ client }) => client.deviceType),
  field('country', ({ client }) => client.country),
  field('country_from_timezone', ({ client }) => (client.country ? client.countryDerived === true : undefined)),
  field('timezone', ({ client }) => client.timezone),
  field('language', ({ client }) => client.language),
  field('service', ({ client }) => client.serviceName),
  field('environment', ({ client }) => client.environment),
  field('release', ({ client }) => client.serviceVersion),
  field('referrer', ({ referrer }) => referrer),
  field('first_page', ({ firstView }) => firstView),
  field('last_page', ({ lastView }) => lastView),
  counter('views'),
  field('load_time_ms', averageLoadTime),
  counter('actions'),
  counter('clicks'),
  counter('inputs'),
  counter('resources'),
  counter('errors'),
  counter('long_tasks'),
  field('blocking_time_ms', ({ counters }) => counters.blocking_time),
  counter('frustrations'),
  field('recording', ({ hasReplay }) => hasReplay),
  // Faro knows neither.
  field('tabs', ({ tabs, source }) => (source ? undefined : tabs)),
  field('records_dropped', ({ dropped, source }) => (source ? undefined : dropped)),
];

function field(name: string, of: ExportField['of']): ExportField {
  return { name, of };
}

function counter(name: keyof Session['counters']): ExportField {
  return field(name, ({ counters }) => counters[name]);
}

/** ISO 8601 in UTC, with milliseconds; nothing for what is no time (a browser's clock can say anything). */
function isoTime(ms: number): string | undefined {
  const time = new Date(ms);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
