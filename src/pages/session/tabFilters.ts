import type { GridSort } from '../../views/grid';
import type { SessionUrl } from './sessionUrl';

/** How the list of the open tab is narrowed and sorted; each tab uses what makes sense for it. */
export interface TabFilters {
  search: string;
  /** ACTIONS: kinds of events, RESOURCES: types, CORRELATE LOGS: levels. None chosen is all. */
  kinds: ReadonlySet<string>;
  /** CORRELATE LOGS: services. None chosen is all. */
  services: ReadonlySet<string>;
  /** Switches that are on: `failed`, `slow` … */
  only: ReadonlySet<string>;
  /** What a column must contain, by the column's id. */
  where: Readonly<Record<string, string>>;
  /** Absent: the tab's own order. */
  sort?: GridSort;
}

/** The part of the URL that is one tab's. */
export type FilterParams = Pick<SessionUrl, 'q' | 'kinds' | 'services' | 'only' | 'where' | 'sort'>;

/** Another tab, another session and a row that is jumped to begin without filters. */
export const NO_FILTERS = {
  q: undefined,
  kinds: undefined,
  services: undefined,
  only: undefined,
  where: undefined,
  sort: undefined,
} satisfies Record<keyof FilterParams, undefined>;

/** @returns what the URL says; what makes no sense in it is left out */
export function readFilters({ q, kinds, services, only, where, sort }: FilterParams): TabFilters {
  return {
    search: q ?? '',
    kinds: new Set(readList(kinds)),
    services: new Set(readList(services)),
    only: new Set(readList(only)),
    where: Object.fromEntries(
      readList(where)
        .filter((pair) => /^[^:]+:./.test(pair))
        .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)])
    ),
    sort: sort ? { column: sort.replace(/^-/, ''), direction: sort.startsWith('-') ? 'desc' : 'asc' } : undefined,
  };
}

/** @returns the change of the URL that makes `readFilters` say so */
export function writeFilters(change: Partial<TabFilters>): Partial<FilterParams> {
  const params: Partial<FilterParams> = {};
  if (change.search !== undefined) {
    params.q = change.search || undefined;
  }
  for (const name of ['kinds', 'services', 'only'] as const) {
    const values = change[name];
    if (values) {
      params[name] = writeList([...values]);
    }
  }
  if (change.where) {
    params.where = writeList(
      Object.entries(change.where)
        .filter(([, text]) => text)
        .map(([column, text]) => `${column}:${text}`)
    );
  }
  if ('sort' in change) {
    params.sort = change.sort && (change.sort.direction === 'desc' ? '-' : '') + change.sort.column;
  }
  return params;
}

/** A comma inside a value is written `%2C`, so that it does not end it. */
function writeList(values: string[]): string | undefined {
  return values.map((value) => value.replace(/%/g, '%25').replace(/,/g, '%2C')).join(',') || undefined;
}

function readList(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .filter(Boolean)
    .map((value) => value.replace(/%2C/g, ',').replace(/%25/g, '%'));
}
