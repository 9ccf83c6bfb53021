import { SESSIONS_PATH } from '../../model/paths';
import { sessionHref, type SessionPlace } from '../../views/sessions/sessionHref';

/** What a session's page is opened at, as its URL has it. */
export interface EventPlace {
  tab: 'actions' | 'errors' | 'resources';
  row?: string;
  view?: string;
}

/** The address of a session's page at a row or a page of it, below Grafana's own path. */
export function eventHref(session: SessionPlace, place: EventPlace, service?: string): string {
  const params = new URLSearchParams(Object.entries(place).filter(([, value]) => value !== undefined));
  return `${sessionHref(session, { base: SESSIONS_PATH, service })}&${params}`;
}
