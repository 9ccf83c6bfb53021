/** `[time in ns, line, structured metadata and parsed labels]` of an answer with categorised labels. */
export type LokiEntry = [
  string,
  string,
  { structuredMetadata?: Record<string, string>; parsed?: Record<string, string> }?,
];

export interface LokiStream {
  stream: Record<string, string>;
  values: LokiEntry[];
}

/** A sample: `[time in s, value as text]`. */
export type LokiSample = [number, string];

export interface LokiSeries {
  metric: Record<string, string>;
  values: LokiSample[];
}

export interface LokiVectorItem {
  metric: Record<string, string>;
  value: LokiSample;
}

export type LokiStats = Record<string, Record<string, unknown> | undefined>;

/** What `/loki/api/v1/query` and `query_range` answer with under `data`. */
export type LokiData =
  | { resultType: 'streams'; result: LokiStream[]; stats?: LokiStats }
  | { resultType: 'matrix'; result: LokiSeries[]; stats?: LokiStats }
  | { resultType: 'vector'; result: LokiVectorItem[]; stats?: LokiStats };

/** Asks Loki to tell index labels, structured metadata and parsed labels apart. */
export const CATEGORIZE_LABELS = { 'X-Loki-Response-Encoding-Flags': 'categorize-labels' };
