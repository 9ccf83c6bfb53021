import { dateMath, rangeUtil } from '@grafana/data';
import { SPLITS, type Split } from '../../model/split';
import { MAP_MEASURES, type MapMeasure } from '../../views/map/mapFigures';

/** What stands above the grid. */
const LIST_VIEWS = ['graph', 'map'] as const;
export type ListView = (typeof LIST_VIEWS)[number];

/** What the URL of the sessions page says. Everything that a person chose is in it, so that a link shows the same. */
export interface ListUrl {
  /** `service.name`; absent: the page chooses. */
  service?: string;
  /** `deployment.environment.name`; absent: all. */
  env?: string;
  /** Raw ends of the time range: `now-1h`, or ms since the epoch as a string. */
  from: string;
  to: string;
  /** A refresh interval: `10s`; absent: off. */
  refresh?: string;
  /** IANA name, `browser` or `utc`; absent: the viewer's. */
  timezone?: string;
  sort: { column: string; direction: 'asc' | 'desc' };
  /** The text of the filter (`src/model/filter`); empty: none. */
  filter: string;
  /** What the bars of the graph are split by. */
  split: Split;
  view: ListView;
  /** What colours the map. */
  measure: MapMeasure;
  /** Columns of the grid, in order. Only a saved view or a shared link says them; absent: the viewer's own. */
  columns?: string[];
}

const DEFAULT_RANGE = { from: 'now-1h', to: 'now' };
const DEFAULT_SORT: ListUrl['sort'] = { column: 'start', direction: 'desc' };
const MOST_COLUMNS = 100;

/** Reads the page's part of a query string. Anything can be typed into a URL: what makes no sense is as if it were not there. */
export function parseListUrl(search: string): ListUrl {
  const params = new URLSearchParams(search);
  const from = params.get('from') ?? '';
  const to = params.get('to') ?? '';
  const refresh = params.get('refresh') ?? '';
  return {
    service: params.get('service') || undefined,
    env: params.get('env') || undefined,
    ...(isTime(from) && isTime(to) ? { from, to } : DEFAULT_RANGE),
    refresh: isInterval(refresh) ? refresh : undefined,
    timezone: params.get('timezone') || undefined,
    sort: parseSort(params.get('sort')),
    filter: params.get('filter')?.trim() ?? '',
    split: oneOf(SPLITS, params.get('split')) ?? 'none',
    view: oneOf(LIST_VIEWS, params.get('view')) ?? 'graph',
    measure: oneOf(MAP_MEASURES, params.get('measure')) ?? 'sessions',
    columns: parseColumns(params.get('columns')),
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
    const text = writeValue(value);
    if (text) {
      params.set(key, text);
    } else {
      params.delete(key);
    }
  }
  return `?${params.toString()}`;
}

function writeValue(value: ListUrl[keyof ListUrl]): string | undefined {
  if (Array.isArray(value)) {
    return value.join(',');
  }
  return typeof value === 'object' ? writeSort(value) : value;
}

/** `-errors` is by errors, most first; `user` is by user, from A. */
function parseSort(text: string | null): ListUrl['sort'] {
  const [, minus, column] = /^(-?)(\w+)$/.exec(text ?? '') ?? [];
  return column ? { column, direction: minus ? 'desc' : 'asc' } : DEFAULT_SORT;
}

function writeSort({ column, direction }: ListUrl['sort']): string {
  return `${direction === 'desc' ? '-' : ''}${column}`;
}

function parseColumns(text: string | null): string[] | undefined {
  const columns = (text ?? '').split(',').filter((column) => /^\w+$/.test(column));
  return columns.length > 0 ? [...new Set(columns)].slice(0, MOST_COLUMNS) : undefined;
}

function oneOf<T extends string>(allowed: readonly T[], text: string | null): T | undefined {
  return allowed.find((one) => one === text);
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
