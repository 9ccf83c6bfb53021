import { SESSION_ATTR, VIEW_ATTR, type LoadingType } from '@opensessions/browser-sdk/contract';
import type { View } from '../../model/story';
import { eventBase } from './eventBase';
import type { LogRecord } from './logRecords';
import { lokiName } from '../../model/lokiName';
import { asAmount, asBoolean, asOneOf, asText } from './values';

const LOADING_TYPES: readonly LoadingType[] = ['initial_load', 'route_change', 'bf_cache', 'manual'];

/** A view document from its record, undefined without a view id. */
export function viewOf(record: LogRecord): View | undefined {
  const base = eventBase(record);
  if (base.viewId === undefined) {
    return undefined;
  }
  const label = (attribute: string): string | undefined => record.labels[lokiName(attribute)];
  const amount = (attribute: string): number | undefined => asAmount(label(attribute));
  return {
    ...base,
    viewId: base.viewId,
    startMs: amount(VIEW_ATTR.startMs) ?? record.timeMs,
    loadingType: asOneOf(LOADING_TYPES, label(VIEW_ATTR.loadingType)),
    loadingTimeMs: amount(VIEW_ATTR.loadingTime),
    renderingTimeMs: amount(VIEW_ATTR.renderingTime),
    timeSpentMs: amount(VIEW_ATTR.timeSpent),
    pageBytes: amount(VIEW_ATTR.pageBytes),
    actions: amount(VIEW_ATTR.actions),
    clicks: amount(VIEW_ATTR.clicks),
    inputs: amount(VIEW_ATTR.inputs),
    errors: amount(VIEW_ATTR.errors),
    resources: amount(VIEW_ATTR.resources),
    longTasks: amount(VIEW_ATTR.longTasks),
    blockingTimeMs: amount(VIEW_ATTR.blockingTime),
    frustrations: amount(VIEW_ATTR.frustrations),
    referrer: asText(label(VIEW_ATTR.referrer)),
    urlParams: asText(label(VIEW_ATTR.urlParams)),
    utm: utmOf(record.labels),
    isActive: asBoolean(label(VIEW_ATTR.isActive)),
  };
}

const UTM_PREFIX = lokiName(VIEW_ATTR.utmPrefix);

function utmOf(labels: Record<string, string>): View['utm'] {
  const known = Object.entries(labels).filter(([name, value]) => name.startsWith(UTM_PREFIX) && value !== '');
  return known.length
    ? Object.fromEntries(known.map(([name, value]) => [name.slice(UTM_PREFIX.length), value]))
    : undefined;
}

/**
 * The newest document of each view (highest `rum.doc.version`, the later record among equals), by their start. Trace and
 * span id come from the newest document that has them.
 */
export function mergeViews(records: readonly LogRecord[]): View[] {
  const newest = new Map<string, { view: View; version: number }>();
  for (const record of records) {
    const view = viewOf(record);
    if (view) {
      const version = asAmount(record.labels[lokiName(SESSION_ATTR.docVersion)]) ?? 0;
      const known = newest.get(view.viewId);
      const [newer, older] =
        known && (known.version > version || (known.version === version && known.view.timeMs > view.timeMs))
          ? [known, { view, version }]
          : [{ view, version }, known];
      const { traceId, spanId } = newer.view.traceId || !older ? newer.view : older.view;
      newest.set(view.viewId, { version: newer.version, view: { ...newer.view, traceId, spanId } });
    }
  }
  return [...newest.values()].map(({ view }) => view).sort((a, b) => a.startMs - b.startMs);
}
