import { attempt } from './guard';

/** Tempo keeps 2 KB of an attribute. */
const MAX_URL = 2000;
const REDACTED = 'REDACTED';

/** Makes a URL fit to be sent. */
export type SanitizeUrl = (url: string) => string;

/** The absolute URL, or undefined for what is none. */
export function resolveUrl(url: string): URL | undefined {
  return attempt(() => new URL(url, document.baseURI), undefined);
}

/**
 * Removes what may identify or authenticate a person: user info, the values of the query (but for `utm_*` and the
 * given names), and a hash that is more than an anchor or a route.
 * @param allowed query parameters whose values may be sent
 */
export function createSanitizeUrl(allowed: readonly string[] = []): SanitizeUrl {
  return (raw) => {
    const url = resolveUrl(raw);
    if (!url) {
      return '';
    }
    if (!/^https?:$/.test(url.protocol)) {
      // data: and blob: carry contents or ids that mean nothing elsewhere.
      return url.protocol === 'file:' || url.protocol.endsWith('-extension:')
        ? url.protocol + url.pathname
        : url.protocol;
    }
    const query = redactQuery(url.search, allowed);
    return (url.origin + url.pathname + (query && `?${query}`) + cleanHash(url.hash)).slice(0, MAX_URL);
  };
}

/** The query without its `?`, values redacted but for `utm_*` and the allowed names; '' for none. */
export function redactQuery(search: string, allowed: readonly string[] = []): string {
  return search
    .slice(1)
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=');
      const name = at < 0 ? pair : pair.slice(0, at);
      return at < 0 || name.startsWith('utm_') || allowed.includes(name) ? pair : `${name}=${REDACTED}`;
    })
    .join('&');
}

function cleanHash(hash: string): string {
  const withoutQuery = hash.split('?')[0] ?? '';
  return withoutQuery.length > 1 && !/[=&]/.test(withoutQuery) ? withoutQuery : '';
}

/** Path, and the route in the hash where there is one: what tells two views apart. */
export function routeOf(url: URL): string {
  const hash = cleanHash(url.hash);
  return url.pathname + (/^#!?\//.test(hash) ? hash : '');
}

/**
 * A route with the ids in it replaced: `/products/4711` is `/products/:id`. An id is a number, a UUID, a long hex
 * string, a long token with digits, or anything with an `@`.
 */
export function defaultViewName(url: URL): string {
  const hash = /^#!?(\/.*)/.exec(cleanHash(url.hash));
  return (hash?.[1] ?? url.pathname).split('/').map(templateSegment).join('/');
}

function templateSegment(segment: string): string {
  const isId =
    /^\d+$/.test(segment) ||
    /^[\da-f]{8}-[\da-f-]{27}$/i.test(segment) ||
    /^(?=.*\d)[\da-f]{8,}$/i.test(segment) ||
    (segment.length >= 16 && (segment.match(/\d/g)?.length ?? 0) >= 3 && /^[\w-]+$/.test(segment)) ||
    /@|%40/.test(segment);
  return isId ? ':id' : segment;
}
