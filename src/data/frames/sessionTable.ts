import type { DataFrame, Field } from '@grafana/data';
import { countryOfTimezone } from '../../model/country';
import { emptySession } from '../../model/emptySession';
import type { Client, Session } from '../../model/session';
import { sessionFields, type SessionColumn, type SessionFields } from './sessionFields';
import { msIn } from './msIn';
import { asAmount, asBoolean, asNumber, asText } from './values';

/** A session of a table, and where it stands there. */
export interface SessionRow {
  session: Session;
  frame: DataFrame;
  /** Those of the frame that are columns of such a table. */
  fields: SessionFields;
  row: number;
}

/** The sessions of a table, one a row; of several rows of one session that with the latest end. Rows without id or start are left out. */
export function sessionTable(frame: DataFrame): SessionRow[] {
  const fields = sessionFields(frame);
  const rows = new Map<string, SessionRow>();
  for (let row = 0; row < frame.length; row++) {
    const session = sessionOf(fields, row);
    const known = session && rows.get(session.id);
    if (session && !(known && known.session.endMs > session.endMs)) {
      rows.set(session.id, { session, frame, fields, row });
    }
  }
  return [...rows.values()];
}

function sessionOf(fields: SessionFields, row: number): Session | undefined {
  const text = (name: SessionColumn): string | undefined => asText(fields[name]?.values[row]);
  const amount = (name: SessionColumn): number | undefined => asAmount(fields[name]?.values[row]);
  const id = text('session_id');
  const startMs = timeIn(fields.start, row);
  if (id === undefined || startMs === undefined) {
    return undefined;
  }
  const endMs = Math.max(startMs, timeIn(fields.end, row) ?? startMs + (msIn(fields.duration, row) ?? 0));
  const loadingTimeMs = msIn(fields.load_time, row);
  const counters: Session['counters'] = {
    views: amount('pages'),
    actions: amount('actions'),
    resources: amount('resources'),
    errors: amount('errors'),
    long_tasks: amount('long_tasks'),
    blocking_time: msIn(fields.blocking_time, row),
    frustrations: amount('frustrations'),
  };
  return {
    ...emptySession(id),
    startMs,
    endMs,
    durationMs: endMs - startMs,
    activeMs: endMs - startMs,
    counters,
    firstView: text('first_page'),
    lastView: text('last_page'),
    hasReplay: asBoolean(fields.recording?.values[row]) ?? false,
    tabs: 1,
    users: 1,
    ...(loadingTimeMs !== undefined && { loads: 1, loadingTimeMs }),
    client: withCountry({
      serviceName: text('service'),
      serviceVersion: text('release'),
      environment: text('environment'),
      browserName: text('browser'),
      browserVersion: text('browser_version'),
      osName: text('os'),
      osVersion: text('os_version'),
      deviceType: text('device'),
      country: text('country'),
      timezone: text('timezone'),
    }),
    user: { id: text('user'), name: text('user_name'), email: text('user_email') },
  };
}

/** A country that is not said is that of the time zone. */
function withCountry(client: Client): Client {
  const country = client.country === undefined ? countryOfTimezone(client.timezone) : undefined;
  return country === undefined ? client : { ...client, country, countryDerived: true };
}

/** A time (ms since the epoch), from a number or an ISO text. */
function timeIn(field: Field | undefined, row: number): number | undefined {
  const value: unknown = field?.values[row];
  const ms = asNumber(value) ?? (typeof value === 'string' ? Date.parse(value) : NaN);
  return ms > 0 && ms < 1e14 ? ms : undefined;
}
