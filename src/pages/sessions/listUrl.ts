import { dateMath, rangeUtil } from '@grafana/data';

/** What the URL of the sessions page says. Everything that a person chose is in it, so that a link shows the same. */
export interface ListUrl {
  /** `service.name`; absent: the page chooses. */
  service?: string;
  /** Raw ends of the time range: `now-1h`, or ms since the epoch as a string. */
  from: string;
  to: string;
  /** A refresh interval: `10s`; absent: off. */
  refresh?: string;
  /** IANA name, `browser` or `utc`; absent: the viewer's. */
  timezone?: string;
  sort: { column: string; direction: 'asc' | 'desc' };
}

const DEFAULT_RANGE = { from: 'now-1h', to: 'now' };
const DEFAULT_SORT: ListUrl['sort'] = { column: 'start', direction: 'desc' };

/** Reads the page's part of a query string. Anything can be typed into a URL: what makes no sense is as if it were not there. */
export function parseListUrl(search: string): ListUrl {
  const params = new URLSearchParams(search);
  const from = params.get('from') ?? '';
  const to = params.get('to') ?? '';
  const refresh = params.get('refresh') ?? '';
  return {
    service: params.get('service') || undefined,
    ...(isTime(from) && isTime(to) ? { from, to } : DEFAULT_RANGE),
    refresh: isInterval(refresh) ? refresh : undefined,
    timezone: params.get('timezone') || undefined,
    sort: parseSort(params.get('sort')),
  };
}

/**
 * @param search the query string as it is; parameters that are not the page's stay
 * @param change what to set; `undefined` removes
 * @returns the new query string, with `?`
 */
export function changeListUrl(search: string, change: Partial<ListUrl>): string {
  const params = new URLSearchParams(search);
  for (const [key, value] of Object.entries(change)) {
    const text = typeof value === 'object' ? writeSort(value) : value;
    if (text) {
      params.set(key, text);
    } else {
      params.delete(key);
    }
  }
  return `?${params.toString()}`;
}

/** `-errors` is by errors, most first; `user` is by user, from A. */
function parseSort(text: string | null): ListUrl['sort'] {
  const [, minus, column] = /^(-?)(\w+)$/.exec(text ?? '') ?? [];
  return column ? { column, direction: minus ? 'desc' : 'asc' } : DEFAULT_SORT;
}

function writeSort({ column, direction }: ListUrl['sort']): string {
  return `${direction === 'desc' ? '-' : ''}${column}`;
}

function isTime(text: string): boolean {
  return isMs(text) || (text !== '' && dateMath.isValid(text));
}

/** Whether a raw end of a range is ms since the epoch. */
export function isMs(text: string): boolean {
  return /^\d{1,15}$/.test(text);
}

function isInterval(text: string): boolean {
  return /^\d+[smhd]$/.test(text) && rangeUtil.intervalToMs(text) >= 1000;
}
