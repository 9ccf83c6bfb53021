import { FieldType, type DataFrame, type Field } from '@grafana/data';
import { averageLoadTime } from '../../model/loadTime';
import type { Session } from '../../model/session';
import type { SessionColumn } from './sessionFields';

type Column = [name: SessionColumn, type: FieldType, of: (session: Session) => unknown];

const { string, time, number, boolean } = FieldType;
const COLUMNS: Column[] = [
  ['session_id', string, ({ id }) => id],
  ['start', time, ({ startMs }) => startMs],
  ['end', time, ({ endMs }) => endMs],
  ['duration', number, ({ durationMs }) => durationMs],
  ['user', string, ({ user }) => user.id],
  ['user_name', string, ({ user }) => user.name],
  ['user_email', string, ({ user }) => user.email],
  ['service', string, ({ client }) => client.serviceName],
  ['environment', string, ({ client }) => client.environment],
  ['release', string, ({ client }) => client.serviceVersion],
  ['browser', string, ({ client }) => client.browserName],
  ['browser_version', string, ({ client }) => client.browserVersion],
  ['os', string, ({ client }) => client.osName],
  ['os_version', string, ({ client }) => client.osVersion],
  ['device', string, ({ client }) => client.deviceType],
  ['country', string, ({ client }) => client.country],
  ['timezone', string, ({ client }) => client.timezone],
  ['pages', number, ({ counters }) => counters.views],
  ['first_page', string, ({ firstView }) => firstView],
  ['last_page', string, ({ lastView }) => lastView],
  ['actions', number, ({ counters }) => counters.actions],
  ['resources', number, ({ counters }) => counters.resources],
  ['load_time', number, averageLoadTime],
  ['blocking_time', number, ({ counters }) => counters.blocking_time],
  ['long_tasks', number, ({ counters }) => counters.long_tasks],
  ['errors', number, ({ counters }) => counters.errors],
  ['frustrations', number, ({ counters }) => counters.frustrations],
  ['recording', boolean, ({ hasReplay }) => hasReplay],
];

/** Sessions as a table with the columns that `sessionTable` reads: overrides and links go by its fields. Times are in ms. */
export function sessionFrame(sessions: readonly Session[]): DataFrame {
  const fields = COLUMNS.map(([name, type, of]): Field => ({
    name,
    type,
    config: {},
    values: sessions.map((session) => of(session) ?? null),
  }));
  return { name: 'sessions', fields, length: sessions.length };
}
