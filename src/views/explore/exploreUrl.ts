import type { TimeSpan } from '../../model/timeSpan';

export interface ExploreLinkOptions {
  datasource: { type: 'loki' | 'tempo'; uid: string };
  /** The queries without refId and data source: `{ expr }` for Loki, `{ queryType, query }` for Tempo. */
  queries: Array<Record<string, string | number>>;
  range: TimeSpan;
}

/**
 * @returns the path of Grafana's Explore with the same data source, queries and range (URL schema version 1), without Grafana's sub-path
 */
export function exploreUrl({ datasource, queries, range }: ExploreLinkOptions): string {
  const pane = {
    datasource: datasource.uid,
    queries: queries.map((query, index) => ({ refId: String.fromCharCode(65 + index), datasource, ...query })),
    range: { from: String(Math.floor(range.from)), to: String(Math.ceil(range.to)) },
  };
  return `/explore?schemaVersion=1&panes=${encodeURIComponent(JSON.stringify({ pane }))}`;
}
