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
    return (url.origin + pathOf(url) + (query && `?${query}`) + cleanHash(url.hash)).slice(0, MAX_URL);
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

/** The path without matrix parameters: `;jsessionid=…` in it is as secret as a query. */
function pathOf(url: URL): string {
  return url.pathname.replace(/;[^/]*/g, '');
}

/** Path, and the route in the hash where there is one: what tells two views apart. */
export function routeOf(url: URL): string {
  const hash = cleanHash(url.hash);
  return pathOf(url) + (/^#!?\//.test(hash) ? hash : '');
}

/**
 * A route with the ids in it replaced: `/products/4711` is `/products/:id`. A segment is an id when it is
 * - digits and punctuation (a number, a date, a version),
 * - anything that ends in five digits or more,
 * - a hex number of eight digits or more, or what ends in one behind `-`, `_`, `.` or `~` (UUID, Mongo id, slug with a hash),
 * - or something with an `@`.
 * So `red-shoes-4711` and `top-100` stay: a short number behind words is part of a page's name more often than an id.
 */
const ID = /^(?=.*\d)[\d+.,:_-]+$|\d{5}$|(^|[-_.~])(?=[a-f]*\d)[\da-f]{8,}$|@|%40/i;

/** In words, letters and digits, or small and capital letters, seldom alternate; in generated ids they do. */
const ALTERNATION = /[a-z](?=[A-Z\d])|[A-Z](?=\d)|\d(?=[A-Za-z])/g;
const MIN_ALTERNATIONS = 5;

/**
 * The name of a view: its route with `:id` for every id in it, see `ID`; random ids (ULID, nanoid, base64, short links)
 * are known by how often letters, capitals and digits alternate.
 */
export function defaultViewName(url: URL): string {
  const hash = /^#!?(\/.*)/.exec(cleanHash(url.hash));
  return (hash?.[1] ?? pathOf(url)).split('/').map(templateSegment).join('/');
}

function templateSegment(segment: string): string {
  const isRandom = /\d/.test(segment) && (segment.match(ALTERNATION)?.length ?? 0) >= MIN_ALTERNATIONS;
  return isRandom || ID.test(segment) ? ':id' : segment;
}
