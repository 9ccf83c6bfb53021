import type { Session } from '../../model/session';
import { changeSessionUrl, type SessionUrl } from './sessionUrl';
import { NO_FILTERS } from './tabFilters';

/** What a URL says of one session only. */
const OF_ONE_SESSION = {
  ...NO_FILTERS,
  view: undefined,
  row: undefined,
  zoom: undefined,
} satisfies Partial<SessionUrl>;

/**
 * @param place where one session is shown
 * @returns path and query that show another session in the same way: the tab and the list's range are kept, its own time
 * span keeps its queries narrow
 */
export function neighbourPath(place: { pathname: string; search: string }, service: string, session: Session): string {
  const from = String(Math.floor(session.startMs));
  const to = String(Math.ceil(session.endMs));
  const search = changeSessionUrl(place.search, { ...OF_ONE_SESSION, service, from, to });
  return place.pathname.replace(/[^/]*\/?$/, encodeURIComponent(session.id)) + search;
}
