import type { DataFrame, Field } from '@grafana/data';
import { namedFields } from './namedFields';

/** The columns of a table of sessions, each with the other names that it may have; docs/panels.md is about them. */
const COLUMNS = {
  session_id: ['session'],
  start: ['rum_session_start_ms', 'start_time', 'start_ms'],
  end: ['rum_session_last_ms', 'end_time', 'end_ms'],
  duration: ['duration_ms'],
  user: ['user_id'],
  user_name: [],
  user_email: [],
  service: ['service_name'],
  browser: ['user_agent_name', 'browser_name'],
  browser_version: ['user_agent_version'],
  os: ['os_name'],
  os_version: [],
  device: ['rum_device_type', 'device_type'],
  country: ['geo_country_iso_code', 'country_code'],
  timezone: ['rum_timezone'],
  release: ['service_version'],
  environment: ['deployment_environment_name'],
  pages: ['rum_session_views', 'views'],
  first_page: ['rum_session_first_view', 'first_view'],
  last_page: ['rum_session_last_view', 'last_view'],
  actions: ['rum_session_actions'],
  resources: ['rum_session_resources'],
  load_time: ['load_time_ms'],
  blocking_time: ['rum_session_blocking_time', 'blocking_time_ms'],
  long_tasks: ['rum_session_long_tasks'],
  errors: ['rum_session_errors'],
  frustrations: ['rum_session_frustrations'],
  recording: ['rum_session_has_replay', 'has_replay'],
} as const;

export type SessionColumn = keyof typeof COLUMNS;
export type SessionFields = Partial<Record<SessionColumn, Field>>;

const REQUIRED: readonly SessionColumn[] = ['session_id', 'start'];

/** The fields of a frame by the columns of a table of sessions. */
export function sessionFields(frame: DataFrame): SessionFields {
  return namedFields(frame, COLUMNS);
}

/** The columns without which a frame is no table of sessions; empty where it has them. */
export function missingSessionColumns(frame: DataFrame): SessionColumn[] {
  const fields = sessionFields(frame);
  return REQUIRED.filter((name) => fields[name] === undefined);
}
