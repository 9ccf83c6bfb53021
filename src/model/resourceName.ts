/** Characters that a name is made of: reading a URL of megabytes takes longer than drawing the list. */
const READ_CHARACTERS = 4000;

/**
 * What to call a resource in a narrow column: the last part of its path, with its query; the host where there is no path.
 * Anything that is no URL stays as it is.
 */
export function resourceName(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url.slice(0, READ_CHARACTERS));
  } catch {
    return url;
  }
  if (!parsed.host) {
    return url;
  }
  const last = parsed.pathname.split('/').filter(Boolean).pop();
  return last === undefined ? parsed.host + parsed.search : last + parsed.search;
}
