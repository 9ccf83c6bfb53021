import { formatFilter, withValue } from '../../model/filter/sessionFilter';
import { SESSIONS_PATH } from '../../model/paths';
import type { TimeSpan } from '../../model/timeSpan';

/** The address of the app's list of the sessions from a country, below Grafana's own path; with the map of all above it. */
export function countryHref(country: string, { service, range }: { service?: string; range: TimeSpan }): string {
  const params = new URLSearchParams({
    ...(service !== undefined && { service }),
    from: String(range.from),
    to: String(range.to),
    filter: formatFilter(withValue([], 'country', country)),
    view: 'map',
  });
  return `${SESSIONS_PATH}?${params.toString()}`;
}
