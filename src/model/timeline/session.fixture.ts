import type { Resource } from '../resource';
import type { Action, ErrorEvent, EventBase, LogLine, LongTask, View } from '../story';

/** When the sessions of these tests start (ms since the epoch). */
export const START = Date.UTC(2026, 10, 24, 14, 0, 0);

type Of<T> = Partial<T> & { at: number };

const base = ({ at }: { at: number }): EventBase => ({ timeMs: START + at, labels: {}, attributes: {} });

/** A page; `at` is in ms after the start, as in all that follow. */
export const view = (viewId: string, more: Of<View>): View => ({
  ...base(more),
  viewId,
  viewName: `/${viewId}`,
  startMs: START + more.at,
  ...more,
});
export const action = (id: string, more: Of<Action>): Action => ({
  ...base(more),
  id,
  type: 'click',
  name: id,
  frustrations: [],
  ...more,
});
export const error = (id: string, more: Of<ErrorEvent>): ErrorEvent => ({ ...base(more), id, message: id, ...more });
export const longTask = (more: Of<LongTask>): LongTask => ({ ...base(more), durationMs: 120, ...more });
export const resource = (spanId: string, more: Of<Resource>): Resource => ({
  id: `r-${spanId}`,
  traceId: 'trace',
  spanId,
  type: 'fetch',
  method: 'GET',
  url: `https://shop.example.com/${spanId}`,
  startMs: START + more.at,
  durationMs: 100,
  phases: {},
  failed: false,
  ...more,
});
export const line = (more: Of<LogLine> & { tabId?: string }): LogLine => ({
  id: `line-${more.at}`,
  timeMs: START + more.at,
  timeNs: `${START + more.at}000000`,
  service: 'shop-web',
  level: 'info',
  message: 'line',
  attributes: more.tabId ? { rum_tab_id: more.tabId } : {},
  ...more,
});
