import type { TimeSpan } from '../../../model/timeSpan';
import type { SessionPlace } from '../../../views/filter/PastedNote';
import type { ListUrl } from '../listUrl';
import { spanToRaw } from '../timeRange';

const AROUND_MS = 30 * 60_000;

/** The query string of the page of a session that was found, with the list's range for the way back. */
export function placeSearch({ service, span }: SessionPlace, { from, to, timezone }: ListUrl): string {
  const params = new URLSearchParams({
    service,
    from: String(Math.floor(span.from)),
    to: String(Math.ceil(span.to)),
    listFrom: from,
    listTo: to,
    ...(timezone && { timezone }),
  });
  return `?${params.toString()}`;
}

/** The range in which a filter's sessions are to be seen: the present one, or the hour around where they were last seen. */
export function rangeToSee(seenMs: number, range: TimeSpan): Partial<ListUrl> {
  const seen = range.from <= seenMs && seenMs <= range.to;
  return seen ? {} : spanToRaw({ from: seenMs - AROUND_MS, to: seenMs + AROUND_MS });
}
