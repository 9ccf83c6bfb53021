/**
 * Attribute names that the SDK writes and the plugin reads (docs/contract.md).
 * A name is OpenTelemetry's where the semantic conventions have one, else `rum.*`; the page's own labels are `label.<key>`.
 */
export const RESOURCE_ATTR = {
  serviceName: 'service.name',
  serviceNamespace: 'service.namespace',
  serviceVersion: 'service.version',
  environment: 'deployment.environment.name',
  sdkLanguage: 'telemetry.sdk.language',
  sdkName: 'telemetry.sdk.name',
  sdkVersion: 'telemetry.sdk.version',
  distroName: 'telemetry.distro.name',
  distroVersion: 'telemetry.distro.version',
  browserName: 'user_agent.name',
  browserVersion: 'user_agent.version',
  osName: 'os.name',
  osVersion: 'os.version',
  language: 'browser.language',
  mobile: 'browser.mobile',
  deviceType: 'rum.device.type',
  timezone: 'rum.timezone',
  country: 'geo.country.iso_code',
  region: 'geo.region.iso_code',
  locality: 'geo.locality.name',
  stream: 'rum.stream',
} as const;

/** On every record and span; an absent value is left out, never sent empty. */
export const COMMON_ATTR = {
  sessionId: 'session.id',
  tabId: 'rum.tab.id',
  viewId: 'rum.view.id',
  viewName: 'rum.view.name',
  documentUrl: 'browser.document.url.full',
  actionId: 'rum.action.id',
  userId: 'user.id',
  userName: 'user.name',
  userEmail: 'user.email',
} as const;

/** Prefix of the page's own labels. */
export const LABEL_PREFIX = 'label.';

/** Counters of a session document: cumulative as `rum.session.<counter>`, since the last document as `rum.delta.<counter>`. */
export const SESSION_COUNTERS = [
  'views',
  'page_loads',
  'actions',
  'clicks',
  'inputs',
  'errors',
  'resources',
  'long_tasks',
  'blocking_time',
  'frustrations',
] as const;
export type SessionCounter = (typeof SESSION_COUNTERS)[number];

export const SESSION_ATTR = {
  previousId: 'session.previous_id',
  userAgent: 'user_agent.original',
  startMs: 'rum.session.start_ms',
  lastMs: 'rum.session.last_ms',
  activeMs: 'rum.session.active_ms',
  firstView: 'rum.session.first_view',
  lastView: 'rum.session.last_view',
  pages: 'rum.session.pages',
  referrer: 'rum.session.referrer',
  hasReplay: 'rum.session.has_replay',
  loads: 'rum.session.loads',
  loadingTime: 'rum.session.loading_time',
  dropped: 'rum.session.dropped',
  endReason: 'rum.session.end_reason',
  docVersion: 'rum.doc.version',
  counterPrefix: 'rum.session.',
  deltaPrefix: 'rum.delta.',
} as const;

/**
 * Deltas that are no counter of `SESSION_COUNTERS`: view loads with a time and their summed time (ms), cumulative as
 * `rum.session.loads` and `rum.session.loading_time`; the session's first error and first frustration.
 */
export const DELTA_ATTR = {
  loads: 'rum.delta.loads',
  loadingTime: 'rum.delta.loading_time',
  errored: 'rum.delta.errored',
  frustrated: 'rum.delta.frustrated',
} as const;

export const VIEW_ATTR = {
  startMs: 'rum.view.start_ms',
  loadingType: 'rum.view.loading_type',
  loadingTime: 'rum.view.loading_time',
  renderingTime: 'rum.view.rendering_time',
  timeSpent: 'rum.view.time_spent',
  pageBytes: 'rum.view.page_bytes',
  actions: 'rum.view.actions',
  clicks: 'rum.view.clicks',
  inputs: 'rum.view.inputs',
  errors: 'rum.view.errors',
  resources: 'rum.view.resources',
  longTasks: 'rum.view.long_tasks',
  blockingTime: 'rum.view.blocking_time',
  frustrations: 'rum.view.frustrations',
  referrer: 'rum.view.referrer',
  urlParams: 'rum.view.url_params',
  isActive: 'rum.view.is_active',
  utmPrefix: 'rum.utm.',
  timingPrefix: 'rum.view.timing.',
} as const;

export const ACTION_ATTR = {
  id: 'rum.action.id',
  type: 'rum.action.type',
  name: 'rum.action.name',
  nameSource: 'rum.action.name_source',
  target: 'rum.action.target',
  duration: 'rum.action.duration',
  frustrations: 'rum.action.frustrations',
  errors: 'rum.action.errors',
  resources: 'rum.action.resources',
  longTasks: 'rum.action.long_tasks',
  scrollDepth: 'rum.action.scroll_depth',
} as const;

export const ERROR_ATTR = {
  id: 'rum.error.id',
  source: 'rum.error.source',
  handled: 'rum.error.handled',
  fingerprint: 'rum.error.fingerprint',
  causes: 'rum.error.causes',
  type: 'exception.type',
  message: 'exception.message',
  stacktrace: 'exception.stacktrace',
} as const;

export const LONG_TASK_ATTR = {
  id: 'rum.long_task.id',
  duration: 'rum.long_task.duration',
  blockingTime: 'rum.long_task.blocking_time',
  source: 'rum.long_task.source',
  script: 'rum.long_task.script',
} as const;

export const WEB_VITAL_ATTR = {
  name: 'browser.web_vital.name',
  value: 'browser.web_vital.value',
  rating: 'browser.web_vital.rating',
  delta: 'browser.web_vital.delta',
  id: 'browser.web_vital.id',
  navigationType: 'browser.web_vital.navigation_type',
} as const;

/** Resource and request spans. Sizes in bytes, timings in ms; what the browser hides is left out. */
export const RESOURCE_SPAN_ATTR = {
  id: 'rum.resource.id',
  type: 'rum.resource.type',
  url: 'url.full',
  method: 'http.request.method',
  status: 'http.response.status_code',
  transferSize: 'rum.resource.transfer_size',
  encodedSize: 'rum.resource.encoded_size',
  decodedSize: 'rum.resource.decoded_size',
  initiator: 'rum.resource.initiator',
  protocol: 'rum.resource.protocol',
  cache: 'rum.resource.cache',
  renderBlocking: 'rum.resource.render_blocking',
  errorType: 'error.type',
  timingPrefix: 'rum.timing.',
} as const;

/** Phases of a resource, in order, each `rum.timing.<phase>` in ms. */
export const TIMING_PHASES = ['queue', 'redirect', 'dns', 'connect', 'tls', 'request', 'response'] as const;
export type TimingPhase = (typeof TIMING_PHASES)[number];
