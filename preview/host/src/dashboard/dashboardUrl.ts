import { dateMath, dateTime, type FieldConfigSource, type TimeRange } from '@grafana/data';
import type { Dashboard, DashboardPanel } from './Dashboard';

/** What the address of a dashboard says, as Grafana's own does, and beyond that changes to single panels. */
export interface DashboardUrl {
  range: TimeRange;
  timeZone: string;
  /** By name, from `var-<name>`. */
  variables: Record<string, string>;
  /** The panel whose options are being edited: `editPanel`. */
  editPanel?: number;
}

/** @param search the query of the address */
export function readDashboardUrl(search: string, dashboard: Dashboard): DashboardUrl {
  const params = new URLSearchParams(search);
  const { time, variables } = dashboard;
  const raw = { from: params.get('from') ?? time.from, to: params.get('to') ?? time.to };
  const editPanel = Number(params.get('editPanel'));
  return {
    range: { from: bound(raw.from, false), to: bound(raw.to, true), raw },
    timeZone: params.get('timezone') ?? 'browser',
    variables: Object.fromEntries(variables.map(({ name, value }) => [name, params.get(`var-${name}`) ?? value])),
    editPanel: editPanel > 0 ? editPanel : undefined,
  };
}

function bound(text: string, roundUp: boolean) {
  return (/^\d+$/.test(text) ? dateTime(Number(text)) : dateMath.toDateTime(text, { roundUp })) ?? dateTime();
}

/**
 * A panel with what the address changes of it: `options-<id>` and `targets-<id>` in the place of single options and of the
 * queries, `fieldConfig-<id>` in the place of the field configuration. All are JSON; what is none is left out.
 */
export function changedPanel(panel: DashboardPanel, search: string): DashboardPanel {
  const params = new URLSearchParams(search);
  const read = <T>(name: string): T | undefined => parse(params.get(`${name}-${panel.id}`)) as T | undefined;
  return {
    ...panel,
    options: { ...panel.options, ...read<DashboardPanel['options']>('options') },
    fieldConfig: read<FieldConfigSource>('fieldConfig') ?? panel.fieldConfig,
    targets: read<DashboardPanel['targets']>('targets') ?? panel.targets,
  };
}

function parse(text: string | null): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
