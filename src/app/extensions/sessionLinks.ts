/* eslint-disable no-restricted-syntax -- Grafana wants titles and descriptions as plugin.json has them, which is English */
import {
  PluginExtensionPoints,
  type DataFrame,
  type PluginExtensionAddedLinkConfig,
  type PluginExtensionResourceAttributesContext,
  type RawTimeRange,
} from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import { sessionIdsIn } from '../../model/carriedIds';
import { SESSIONS_PATH } from '../../model/paths';
import { findIds, type FoundIds } from './foundIds';
import { linkTo } from './linkTo';
import { rowValues, valueIn, type RowValues } from './rowValues';

/*
 * Links to sessions in Grafana's own menus. Titles, descriptions and targets stand in plugin.json too, or Grafana ignores them.
 */

/** What a panel's menu and Explore's toolbar hand over. */
export interface DataContext {
  data?: { series: DataFrame[] };
  targets?: DataQuery[];
  timeRange?: RawTimeRange;
}

/** What a trace's header hands over: Grafana's trace; times in µs. */
export interface TraceContext {
  traceID: string;
  startTime: number;
  duration: number;
  spans: Array<{ tags?: KeyValue[] | null; process?: { serviceName?: string; tags?: KeyValue[] | null } }>;
}

interface KeyValue {
  key: string;
  value: unknown;
}

type Link<Context extends object> = PluginExtensionAddedLinkConfig<Context>;

const LOOK = { icon: 'users-alt', path: SESSIONS_PATH } as const;

/** In the menu of a panel and in Explore's toolbar. */
export const dataLink: Link<DataContext> = {
  ...LOOK,
  targets: [PluginExtensionPoints.DashboardPanelMenu, PluginExtensionPoints.ExploreToolbarAction],
  title: 'Open user session',
  description: 'Opens the user session that these data are from in User Sessions',
  configure: (context) => {
    if (!context) {
      return undefined;
    }
    const found = findIds(rowValues(context.data?.series ?? []));
    return linkTo(found.sessions.length > 0 ? found : { ...found, ...narrowedTo(context.targets) }, context.timeRange);
  },
};

/** Beside a trace's title. */
export const traceLink: Link<TraceContext> = {
  ...LOOK,
  targets: PluginExtensionPoints.TraceViewHeaderActions,
  title: 'Open user session of this trace',
  description: 'Opens the user session in which this trace began in User Sessions',
  configure: (context) => {
    if (!Array.isArray(context?.spans)) {
      return undefined;
    }
    const { traceID, spans, startTime, duration } = context;
    const link = linkTo(
      findIds(spans.map((span) => spanValues(traceID, span))),
      Number.isFinite(startTime) ? { from: startTime / 1000, to: (startTime + (duration || 0)) / 1000 } : undefined
    );
    return link && { path: link.path };
  },
};

/** Beside the session's id in the details of a log line: Grafana shows a link at the attribute that `category` names. */
export const lineLink: Link<PluginExtensionResourceAttributesContext> = {
  ...LOOK,
  targets: PluginExtensionPoints.LogsViewResourceAttributes,
  title: 'Open user session of this line',
  description: 'Opens the user session that wrote this line in User Sessions',
  category: 'session_id',
  configure: (context) => attributesLink(context && firstOf(context.attributes), context),
};

/** Beside the service in the details of a span: Grafana shows links at resource attributes only. */
export const spanLink: Link<PluginExtensionResourceAttributesContext> = {
  ...LOOK,
  targets: PluginExtensionPoints.TraceViewResourceAttributes,
  title: 'Open user session of this span',
  description: 'Opens the user session that this span is from in User Sessions',
  category: 'service.name',
  configure: (context) => {
    const own = context?.spanAttributes && firstOf(context.spanAttributes);
    const resource = context && firstOf(context.attributes);
    return attributesLink(resource && ((name) => own?.(name) ?? resource(name)), context);
  },
};

function attributesLink(valueOf: RowValues | undefined, context: PluginExtensionResourceAttributesContext | undefined) {
  // Grafana 12.3 hands over no time range here.
  const link = valueOf && linkTo(findIds([valueOf]), context?.timeRange as { from: number; to: number } | undefined);
  return link && { path: link.path };
}

function firstOf(attributes: Record<string, string[]> | undefined): RowValues {
  return (name) => (attributes && Object.hasOwn(attributes, name) ? attributes[name]?.[0] : undefined);
}

function spanValues(traceId: string, { tags, process }: TraceContext['spans'][number]): RowValues {
  return (name) => {
    switch (name) {
      case 'traceID':
        return traceId;
      case 'serviceName':
        return process?.serviceName;
    }
    return valueIn(tags ?? [], name) ?? valueIn(process?.tags ?? [], name);
  };
}

/** A chart of one session's numbers names the session in its query only. */
function narrowedTo(targets: readonly DataQuery[] = []): Pick<FoundIds, 'sessions'> {
  const texts = targets.flatMap((target) => {
    const { expr, query, hide } = target as DataQuery & { expr?: unknown; query?: unknown };
    return hide ? [] : [expr, query];
  });
  const ids = texts.flatMap((text) => (typeof text === 'string' ? sessionIdsIn(text) : []));
  return { sessions: [...new Set(ids)] };
}
