import type { TimeSpan } from '../../model/timeSpan';
import { changeListUrl, type ListUrl } from './listUrl';
import { spanToRaw } from './timeRange';

/**
 * The query string of a link for others: `now-1h` becomes the times (ms) that are shown, and nothing refreshes, for what
 * was seen shall be seen.
 * @param search the page's own query string
 * @param extra what is chosen but not in the URL
 */
export function shareSearch(search: string, range: TimeSpan, extra: Partial<ListUrl> = {}): string {
  return changeListUrl(search, { ...extra, ...spanToRaw(range), refresh: undefined });
}
