/** The tabs of a session's page, by their value in the URL. */
export const SESSION_TABS = ['actions', 'resources', 'errors', 'logs'] as const;
export type SessionTab = (typeof SESSION_TABS)[number];

/** What the URL of a session's page says. */
export interface SessionUrl {
  tab: SessionTab;
  /** A view id: everything but the header is narrowed to this page. */
  view?: string;
  /** The selected row of the tab. */
  row?: string;
  /** How the tab's list is narrowed and sorted, see `tabFilters`. */
  q?: string;
  kinds?: string;
  services?: string;
  only?: string;
  where?: string;
  sort?: string;
  /** The part of the timeline that is shown: `from..to` in ms since the session's start. */
  zoom?: string;
  service?: string;
  /** As the list wrote it: ms since the epoch, or `now-1h`. */
  from?: string;
  to?: string;
  /** The range of the list that one came from, for the way back: the session's own is narrower. */
  listFrom?: string;
  listTo?: string;
}

/**
 * @param search the query of a URL, with or without its `?`
 * @returns what it says; an unknown tab is the first one, an empty value is none
 */
export function readSessionUrl(search: string): SessionUrl {
  const params = new URLSearchParams(search);
  const get = (name: string) => params.get(name) || undefined;
  const tab = SESSION_TABS.find((name) => name === params.get('tab')) ?? 'actions';
  return {
    tab,
    view: get('view'),
    row: get('row'),
    q: get('q'),
    kinds: get('kinds'),
    services: get('services'),
    only: get('only'),
    where: get('where'),
    sort: get('sort'),
    zoom: get('zoom'),
    service: get('service'),
    from: get('from'),
    to: get('to'),
    listFrom: get('listFrom'),
    listTo: get('listTo'),
  };
}

/**
 * @param search the present query; parameters that this page does not know are kept
 * @param change what to set; `undefined` removes
 * @returns the new query with its `?`
 */
export function changeSessionUrl(search: string, change: Partial<SessionUrl>): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) {
      params.delete(name);
    } else {
      params.set(name, value);
    }
  }
  return `?${params}`;
}

/** The range that the list had, else the session's own, as the URL has it. */
export function listRange({
  from,
  to,
  listFrom,
  listTo,
}: Pick<SessionUrl, 'from' | 'to' | 'listFrom' | 'listTo'>): Pick<SessionUrl, 'from' | 'to'> {
  return listFrom && listTo ? { from: listFrom, to: listTo } : { from, to };
}

/** The query of the list of sessions that keeps the service and the range that the list had, or the session's own. */
export function listSearch(url: SessionUrl): string {
  const known = Object.entries({ service: url.service, ...listRange(url) }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined
  );
  return known.length ? `?${new URLSearchParams(known)}` : '';
}
