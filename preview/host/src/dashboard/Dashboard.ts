import type { FieldConfigSource } from '@grafana/data';

/** A query of a panel: of a data source, or a recording in its place. */
export interface PanelTarget {
  refId: string;
  /** Uid of the host's data source. */
  datasource?: string;
  /** Name of a recording of preview/golden: what a real data source answered. */
  recording?: string;
  [property: string]: unknown;
}

/** A panel of a dashboard, with the names that Grafana's dashboards have. */
export interface DashboardPanel {
  id: number;
  title: string;
  /** Id of the panel's plugin. */
  type: string;
  /** In columns of 24, and rows of 38 px. */
  gridPos: { w: number; h: number };
  targets: PanelTarget[];
  options?: Record<string, unknown>;
  fieldConfig?: FieldConfigSource;
}

export interface Dashboard {
  uid: string;
  title: string;
  time: { from: string; to: string };
  variables: Array<{ name: string; value: string }>;
  panels: DashboardPanel[];
}
