import type { DataQuery } from '@grafana/schema';

/** The part of Grafana's Tempo query that the preview understands. */
export interface TempoQuery extends DataQuery {
  /** Only `traceql` (also the default); Grafana has others, which build a TraceQL query. */
  queryType?: string;
  /** A TraceQL query, a TraceQL metrics query, or a trace id. */
  query: string;
  tableType?: 'traces' | 'spans' | 'raw';
  /** Most traces to return. */
  limit?: number;
  /** Most spans of a trace to return. */
  spss?: number;
  metricsQueryType?: 'range' | 'instant';
  step?: string;
  exemplars?: number;
}

export const DEFAULT_LIMIT = 20;
export const DEFAULT_SPSS = 3;
