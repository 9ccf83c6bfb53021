import type { DataQuery } from '@grafana/schema';

/** The part of Grafana's Loki query that the preview understands. */
export interface LokiQuery extends DataQuery {
  expr: string;
  queryType?: 'range' | 'instant' | 'stream';
  maxLines?: number;
  direction?: 'forward' | 'backward' | 'scan';
  /** A duration (`5m`, `30s`, `1h`) or a number of seconds. */
  step?: string;
  legendFormat?: string;
}

/** Grafana asks Loki for this many lines when a query does not say. */
export const DEFAULT_MAX_LINES = 1000;
