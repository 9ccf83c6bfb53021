import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { Span } from '../../model/span';
import type { Action, ErrorEvent, EventBase, LogLine, LongTask, SessionStory, View } from '../../model/story';

export const START = Date.UTC(2026, 10, 24, 14, 5, 12);
export const SESSION_ID = '3e9e00000000000000000000000f1771';
export const HOME = 'aaaaaaaaaaaaaaa1';
export const CHECKOUT = 'aaaaaaaaaaaaaaa2';
export const TRACE = 'c0000000000000000000000000000001';

export const scope: Scope = {
  sources: { lokiUid: 'loki', lokiName: 'Loki', tempoUid: 'tempo', tempoName: 'Tempo' },
  service: 'shop-web',
  indexed: true,
};

export const session: Session = {
  id: SESSION_ID,
  startMs: START,
  endMs: START + 118_000,
  durationMs: 118_000,
  activeMs: 58_000,
  counters: {
    views: 2,
    page_loads: 1,
    actions: 2,
    clicks: 2,
    inputs: 0,
    errors: 2,
    resources: 3,
    long_tasks: 1,
    blocking_time: 130,
    frustrations: 1,
  },
  firstView: '/',
  lastView: '/checkout',
  pages: ['/', '/checkout'],
  tabs: 1,
  hasReplay: false,
  dropped: 0,
  labels: {},
  client: {
    serviceName: 'shop-web',
    serviceVersion: '1.4.2',
    environment: 'production',
    sdkLanguage: 'webjs',
    browserName: 'Chrome',
    browserVersion: '141',
    osName: 'Windows',
    deviceType: 'desktop',
    country: 'DE',
    timezone: 'Europe/Berlin',
  },
  user: { id: 'u-1001', name: 'Ana' },
  users: 1,
};

const base = (offset: number, viewId?: string): EventBase => ({
  timeMs: START + offset,
  viewId,
  viewName: viewId === HOME ? '/' : viewId === CHECKOUT ? '/checkout' : undefined,
  labels: {},
  attributes: viewId ? { rum_view_id: viewId } : {},
});

export const view = (viewId: string, offset: number, more: Partial<View> = {}): View => ({
  ...base(offset, viewId),
  viewId,
  startMs: START + offset,
  loadingType: 'route_change',
  ...more,
});
export const action = (id: string, offset: number, viewId?: string, more: Partial<Action> = {}): Action => ({
  ...base(offset, viewId),
  id,
  type: 'click',
  name: 'Add to cart',
  target: 'button#add',
  durationMs: 320,
  frustrations: [],
  ...more,
});
export const error = (id: string, offset: number, viewId?: string, more: Partial<ErrorEvent> = {}): ErrorEvent => ({
  ...base(offset, viewId),
  id,
  type: 'TypeError',
  message: 'x is not a function',
  stack: 'TypeError: x is not a function\n    at addToCart (https://shop.example.com/static/app.js:1:2345)',
  source: 'onerror',
  handled: false,
  fingerprint: 'c0ffee01',
  ...more,
});
export const longTask = (id: string, offset: number, viewId?: string): LongTask => ({
  ...base(offset, viewId),
  id,
  durationMs: 180,
  blockingTimeMs: 130,
  script: 'https://shop.example.com/slow.js',
});
export const resource = (spanId: string, offset: number, viewId?: string, more: Partial<Resource> = {}): Resource => ({
  id: `r-${spanId}`,
  traceId: TRACE,
  spanId,
  type: 'script',
  url: `https://cdn.example.com/${spanId}.js`,
  method: 'GET',
  status: 200,
  startMs: START + offset,
  durationMs: 100,
  phases: { queue: 2, dns: 5, connect: 10, tls: 8, request: 50, response: 25 },
  transferSize: 1200,
  decodedSize: 3000,
  viewId,
  viewName: viewId === HOME ? '/' : viewId === CHECKOUT ? '/checkout' : undefined,
  failed: false,
  ...more,
});
export const line = (id: string, offset: number, more: Partial<LogLine> = {}): LogLine => ({
  id,
  timeMs: START + offset,
  timeNs: `${START + offset}000000`,
  service: 'shop-web',
  level: 'info',
  message: `line ${id}`,
  attributes: {},
  ...more,
});
export const span = (
  spanId: string,
  parentSpanId: string | undefined,
  offset: number,
  more: Partial<Span> = {}
): Span => ({
  traceId: TRACE,
  spanId,
  parentSpanId,
  name: 'POST /api/cart',
  service: 'shop-api',
  kind: 'server',
  startMs: START + offset,
  durationMs: 60,
  error: false,
  attributes: {},
  ...more,
});

export const story: SessionStory = {
  views: [
    view(HOME, 0, {
      loadingType: 'initial_load',
      loadingTimeMs: 1200,
      renderingTimeMs: 420,
      pageBytes: 48_000,
      resources: 2,
      referrer: 'https://search.example.net/',
    }),
    view(CHECKOUT, 60_000, { loadingTimeMs: 900 }),
  ],
  actions: [
    action('act1', 10_000, HOME),
    action('act2', 70_000, CHECKOUT, { name: 'Pay now', frustrations: ['error_click'], traceId: TRACE }),
  ],
  errors: [
    error('err1', 70_400, CHECKOUT, {
      traceId: TRACE,
      actionId: 'act2',
      labels: { team: 'checkout' },
      causes: 'Error: deadlock',
      attributes: { rum_view_id: CHECKOUT, label_team: 'checkout' },
    }),
    error('err2', 80_000, undefined, { message: 'late', stack: undefined }),
  ],
  longTasks: [longTask('task1', 12_000, HOME)],
  webVitals: [],
  console: [],
  others: [],
  lines: [
    line('l1', 0, { viewId: HOME, eventName: 'rum.view', message: 'view /' }),
    line('l2', 70_000, {
      viewId: CHECKOUT,
      eventName: 'rum.action',
      message: 'click on Pay now',
      traceId: TRACE,
    }),
    line('l3', 70_400, {
      viewId: CHECKOUT,
      eventName: 'exception',
      message: 'TypeError: x is not a function',
      level: 'error',
    }),
    line('l4', 90_000, { message: 'session ended' }),
  ],
};

export const resources: Resource[] = [
  resource('span1', 20, HOME),
  resource('span2', 50, HOME, {
    type: 'image',
    url: 'https://other.example.net/logo.png',
    phases: {},
    transferSize: undefined,
    decodedSize: undefined,
  }),
  resource('span3', 70_012, CHECKOUT, {
    type: 'fetch',
    url: 'https://shop.example.com/api/cart',
    method: 'POST',
    status: 500,
    failed: true,
    actionId: 'act2',
  }),
];

export const backEndLines: LogLine[] = [
  line('b1', 70_100, {
    service: 'shop-api',
    level: 'error',
    message: 'cart write failed: deadlock detected',
    traceId: TRACE,
    attributes: { http_route: '/api/cart' },
  }),
];

export const trace: Span[] = [
  span('span0', undefined, 70_000, { service: 'shop-web', name: 'rum.action' }),
  span('span3', 'span0', 70_012, { service: 'shop-web', name: 'POST' }),
  span('back1', 'span3', 70_040, { error: true }),
  span('back2', 'back1', 70_060, { name: 'INSERT cart', durationMs: 20 }),
  span('other', 'span0', 70_050, { name: 'not below the request' }),
];

/** A failed query, as a hook reports it. */
export function failed<T>(what: string, message: string): Outcome<T> {
  return { status: 'failed', failure: { what, message }, retry: () => undefined };
}
