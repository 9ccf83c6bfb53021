import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readText, ROOT } from '../stack/composeFile';

/** As far as a dashboard's JSON is looked at here. */
export interface Dashboard {
  uid: string;
  title: string;
  schemaVersion: number;
  tags: string[];
  links: Array<{ url: string; tags: string[] }>;
  panels: Panel[];
  templating: { list: Variable[] };
}

export interface Panel {
  id: number;
  type: string;
  title: string;
  gridPos: { x: number; y: number; w: number; h: number };
  datasource?: DataSourceRef;
  targets?: Target[];
  options?: Record<string, unknown>;
  fieldConfig?: {
    defaults: { links?: Array<{ url: string }> };
    overrides: Array<{ properties: Array<{ id: string; value: unknown }> }>;
  };
}

export interface DataSourceRef {
  type: string;
  uid: string;
}

export interface Target {
  refId: string;
  datasource: DataSourceRef;
  queryType: 'instant' | 'range' | 'traceql';
  /** LogQL. */
  expr?: string;
  maxLines?: number;
  /** TraceQL. */
  query?: string;
  limit?: number;
  spss?: number;
}

export interface Variable {
  name: string;
  type: string;
  query: string | { label: string; stream: string };
  datasource?: DataSourceRef;
}

const FOLDER = 'provisioning/dashboards';

/** The dashboards of the repository, by the names of their files. */
export function dashboardFiles(): Array<[file: string, dashboard: Dashboard]> {
  return readdirSync(path.join(ROOT, FOLDER))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readText(`${FOLDER}/${name}`)) as Dashboard]);
}

/** Every address that a dashboard leads to. */
export function linksOf({ links, panels }: Dashboard): string[] {
  return [
    ...links.map(({ url }) => url).filter(Boolean),
    ...panels.flatMap(({ fieldConfig }) => [
      ...(fieldConfig?.defaults.links ?? []).map(({ url }) => url),
      ...(fieldConfig?.overrides ?? []).flatMap(({ properties }) =>
        properties
          .filter(({ id }) => id === 'links')
          .flatMap(({ value }) => (value as Array<{ url: string }>).map(({ url }) => url))
      ),
    ]),
  ];
}

/** Puts values in the place of a query's variables, as Grafana does. */
export function withValues(query: string, values: Readonly<Record<string, string>>): string {
  return query.replace(/\$(?:\{(\w+)\}|(\w+))/g, (variable, braced?: string, plain?: string) => {
    const value = values[braced ?? plain ?? ''];
    if (value === undefined) {
      throw new Error(`no value for ${variable}`);
    }
    return value;
  });
}
