import { type RawTimeRange, type TimeRange, dateMath, dateTime } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';

export interface ExploreQuery {
  /** Uid of the data source. */
  source: string;
  queries: DataQuery[];
  range: TimeRange;
}

interface Pane {
  datasource?: string;
  queries?: Array<DataQuery & { datasource?: { uid?: string } }>;
  range?: RawTimeRange;
}

function isPane(value: unknown): value is Pane {
  return typeof value === 'object' && value !== null && 'queries' in value && Array.isArray(value.queries);
}

/** A bound of a range: ms, ms as text, an ISO date, or a relative time such as `now-1h`. */
function bound(value: RawTimeRange['from'] | undefined, fallback: string, roundUp: boolean) {
  const raw = value ?? fallback;
  const text = typeof raw === 'string' && /^\d+$/.test(raw) ? Number(raw) : raw;
  return (typeof text === 'number' ? dateTime(text) : dateMath.toDateTime(text, { roundUp })) ?? dateTime();
}

/**
 * Reads an Explore address as Grafana writes it: `panes={"a":{datasource,queries,range}}`, or the older `left={…}`.
 * @param search the address's query string
 * @returns what to run, nothing when the address has no query
 * @throws {Error} in words when it has one that cannot be read
 */
export function readExploreQuery(search: string): ExploreQuery | undefined {
  const params = new URLSearchParams(search);
  const text = params.get('panes') ?? params.get('left');
  if (!text) {
    return undefined;
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Error('The address carries a query that is not JSON.');
  }
  const pane = params.has('panes') ? Object.values((parsed as object | null) ?? {})[0] : parsed;
  if (!isPane(pane)) {
    throw new Error('The address carries no queries: expected {"queries": […], "datasource": "…", "range": {…}}.');
  }
  const queries = pane.queries ?? [];
  const source = pane.datasource ?? queries[0]?.datasource?.uid;
  if (!source) {
    throw new Error('The address does not say which data source to ask.');
  }
  const raw = { from: pane.range?.from ?? 'now-1h', to: pane.range?.to ?? 'now' };
  return {
    source,
    queries: queries.map((query, index) => ({ ...query, refId: query.refId ?? String.fromCharCode(65 + index) })),
    range: { from: bound(raw.from, 'now-1h', false), to: bound(raw.to, 'now', true), raw },
  };
}
