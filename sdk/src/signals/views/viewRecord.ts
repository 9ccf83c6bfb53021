import { COMMON_ATTR, EVENT, SESSION_ATTR, VIEW_ATTR } from '../../contract';
import type { LoadingType, SessionCounter } from '../../contract';
import { canObserve } from '../../browser/observe';
import type { Attributes } from '../../browser/telemetry';
import { redactQuery } from '../../browser/urls';
import { placeAttributes } from '../place';
import type { Tools, ViewRef } from '../signal';

/** A view as this signal keeps it. Times in ms since the epoch. */
export interface View extends ViewRef {
  name: string;
  url: string;
  /** The part of the URL that makes a view (see `routeOf`). */
  route: string;
  /** The page itself named it: a change of the URL in the same tick leaves the name alone. */
  named: boolean;
  start: number;
  startPerf: number;
  end?: number;
  loadingType: LoadingType;
  /** ms. */
  loadingTime?: number;
  renderingTime?: number;
  referrer?: string;
  /** The query of its URL, as it was. */
  search: string;
  version: number;
  /** Moments that the page marked, in ms since its start. */
  timings: Record<string, number>;
}

const COUNTERS: [SessionCounter, string][] = [
  ['actions', VIEW_ATTR.actions],
  ['clicks', VIEW_ATTR.clicks],
  ['inputs', VIEW_ATTR.inputs],
  ['errors', VIEW_ATTR.errors],
  ['resources', VIEW_ATTR.resources],
  ['frustrations', VIEW_ATTR.frustrations],
];
const LONG_TASK_COUNTERS: [SessionCounter, string][] = [
  ['long_tasks', VIEW_ATTR.longTasks],
  ['blocking_time', VIEW_ATTR.blockingTime],
];
/** A query may have any length; Loki takes 64 KB a record. */
const MAX_PARAMS = 2000;
const MAX_UTM = 200;
const UTM = ['source', 'medium', 'campaign', 'term', 'content'];

/** Attributes of a view's load span, also when it ends after its view. */
export function viewSpanAttributes(view: Pick<ViewRef, 'id' | 'name' | 'url'>, loadingType: LoadingType): Attributes {
  return {
    [COMMON_ATTR.viewId]: view.id,
    [COMMON_ATTR.viewName]: view.name,
    [COMMON_ATTR.documentUrl]: view.url,
    [VIEW_ATTR.loadingType]: loadingType,
  };
}

/** Writes the next version of a view's document. */
export function writeView(options: { view: View; isActive: boolean; tools: Tools }): void {
  const { view, isActive, tools } = options;
  view.version++;
  view.changed = false;
  const attributes: Attributes = {
    ...placeAttributes({ view }),
    [SESSION_ATTR.docVersion]: view.version,
    [VIEW_ATTR.startMs]: Math.round(view.start),
    [VIEW_ATTR.loadingType]: view.loadingType,
    [VIEW_ATTR.loadingTime]: view.loadingTime,
    [VIEW_ATTR.renderingTime]: view.renderingTime,
    [VIEW_ATTR.timeSpent]: Math.round((view.end ?? tools.clock.now()) - view.start),
    [VIEW_ATTR.pageBytes]: view.bytes,
    [VIEW_ATTR.referrer]: view.referrer,
    [VIEW_ATTR.urlParams]: redactQuery(view.search).slice(0, MAX_PARAMS),
    [VIEW_ATTR.isActive]: isActive,
  };
  Object.entries(view.timings).forEach(([name, ms]) => (attributes[VIEW_ATTR.timingPrefix + name] = ms));
  const counters = canObserve('longtask') ? [...COUNTERS, ...LONG_TASK_COUNTERS] : COUNTERS;
  counters.forEach(([counter, name]) => (attributes[name] = Math.round(view.counters[counter] ?? 0)));
  const query = new URLSearchParams(view.search);
  UTM.forEach((name) => (attributes[VIEW_ATTR.utmPrefix + name] = query.get(`utm_${name}`)?.slice(0, MAX_UTM)));
  tools.recorder.log({ event: EVENT.view, body: `View ${view.name}`, attributes, span: view.span });
}
