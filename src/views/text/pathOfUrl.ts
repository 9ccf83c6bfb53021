/**
 * @param url a request's URL
 * @returns its path and query, which is what tells the requests of one host apart; the text itself where it is no URL
 */
export function pathOfUrl(url: string): string {
  try {
    const { pathname, search } = new URL(url);
    return pathname + search;
  } catch {
    return url;
  }
}
