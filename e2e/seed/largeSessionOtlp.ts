import type { LargeLine, LargePage, LargeSession, OnPage } from './largeSession';
import { browserSpans, serverSpans } from './largeSessionSpans';
import { onPage, USER } from './onPage';
import { keyValues, record, type Attributes } from './otlp';

/** Records or spans in one request: the store's and the collector's limit is 4 MB. */
const BATCH = 1000;
const DOCUMENT_EVERY_MS = 300_000;

/** OTLP/HTTP JSON bodies of a large session, for `/v1/logs` and `/v1/traces`. */
export function largeSessionOtlp(session: LargeSession, service: string): { logs: object[]; traces: object[] } {
  const browser = {
    'service.name': service,
    'service.version': '1.4.2',
    'deployment.environment.name': 'production',
    'telemetry.sdk.language': 'webjs',
    'user_agent.name': 'Chrome',
    'user_agent.version': '141.0.0.0',
    'os.name': 'Windows',
    'rum.device.type': 'desktop',
    'rum.timezone': 'Europe/Berlin',
    'geo.country.iso_code': 'DE',
  };
  const services = [...new Set(session.backEndLines.map((line) => line.service))];
  return {
    logs: [
      ...logBodies(browser, eventRecords(session)),
      ...logBodies({ ...browser, 'rum.stream': 'sessions' }, sessionRecords(session)),
      ...services.flatMap((name) =>
        logBodies(
          { 'service.name': name },
          session.backEndLines.filter((line) => line.service === name).map((line) => lineRecord(line, {}))
        )
      ),
    ],
    traces: [
      ...spanBodies(browser, browserSpans(session)),
      ...spanBodies({ 'service.name': 'shop-api' }, serverSpans(session)),
    ],
  };
}

function logBodies(resource: Attributes, records: object[]): object[] {
  return batchesOf(records).map((logRecords) => ({
    resourceLogs: [{ resource: { attributes: keyValues(resource) }, scopeLogs: [{ scope, logRecords }] }],
  }));
}

function spanBodies(resource: Attributes, all: object[]): object[] {
  return batchesOf(all).map((spans) => ({
    resourceSpans: [{ resource: { attributes: keyValues(resource) }, scopeSpans: [{ scope, spans }] }],
  }));
}

const scope = { name: 'user-sessions', version: '0.1.0' };

function batchesOf(items: object[]): object[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, n) => items.slice(n * BATCH, (n + 1) * BATCH));
}

function eventRecords(session: LargeSession): object[] {
  const common = (page: LargePage) => onPage(session, page);
  return [
    ...session.pages.flatMap((page) => viewRecords(session, page)),
    ...session.actions.map((action) =>
      record(
        'rum.action',
        `${action.type} on ${action.name}`,
        action.ms,
        {
          ...common(action.page),
          'rum.action.id': action.id,
          'rum.action.type': action.type,
          'rum.action.name': action.name,
          'rum.action.target': action.target,
          'rum.action.duration': action.durationMs,
          'rum.action.frustrations': action.frustration,
        },
        { traceId: action.traceId, spanId: action.spanId }
      )
    ),
    ...session.errors.map((error) =>
      record(
        'exception',
        `${error.type}: ${error.message}`,
        error.ms,
        {
          ...common(error.page),
          'rum.action.id': error.action?.id,
          'exception.type': error.type,
          'exception.message': error.message,
          'exception.stacktrace': error.stack,
          'rum.error.id': error.id,
          'rum.error.source': error.source,
          'rum.error.handled': error.handled,
          'rum.error.fingerprint': error.fingerprint,
          'url.full': error.request?.url,
          'http.request.method': error.request?.method,
          'http.response.status_code': error.request?.status,
          'rum.resource.id': error.request?.id,
        },
        { severityNumber: 17, severityText: 'ERROR', traceId: error.request?.traceId, spanId: error.request?.spanId }
      )
    ),
    ...session.longTasks.map((task) =>
      record('rum.long_task', `long task of ${task.durationMs} ms`, task.ms, {
        ...common(task.page),
        'rum.long_task.id': task.id,
        'rum.long_task.duration': task.durationMs,
        'rum.long_task.blocking_time': task.durationMs - 50,
        'rum.long_task.source': 'longtask',
        'rum.long_task.script': task.script,
      })
    ),
    ...session.vitals.map((vital) =>
      record('browser.web_vital', `${vital.name} ${vital.value}`, vital.ms, {
        ...common(vital.page),
        'browser.web_vital.name': vital.name,
        'browser.web_vital.value': vital.value,
        'browser.web_vital.rating': vital.rating,
        'browser.web_vital.id': vital.id,
      })
    ),
    ...session.consoleRecords.map((line) => lineRecord(line, line.page ? common(line.page) : {}, 'browser.console')),
    ...session.ownLines.map((line) => lineRecord(line, line.page ? common(line.page) : {})),
  ];
}

/** Two documents a page, as the SDK writes them: at its start and when it was left. */
function viewRecords(session: LargeSession, page: LargePage): object[] {
  const isOf = (one: OnPage) => one.page === page;
  const last = {
    'rum.view.time_spent': page.endMs - page.startMs,
    'rum.view.loading_time': page.loadingTimeMs,
    'rum.view.rendering_time': page.renderingTimeMs,
    'rum.view.page_bytes': session.resources.filter(isOf).reduce((sum, { sizes }) => sum + (sizes?.transfer ?? 0), 0),
    ...counters(session, 'rum.view', isOf),
  };
  const document = (version: number, ms: number, more: Attributes) =>
    record(
      'rum.view',
      `view ${page.name}`,
      ms,
      {
        ...onPage(session, page),
        'rum.doc.version': version,
        'rum.view.start_ms': page.startMs,
        'rum.view.loading_type': page.loadingType,
        'rum.view.is_active': version === 1,
        ...more,
      },
      { traceId: page.traceId, spanId: page.spanId }
    );
  return [document(1, page.startMs + 2000, {}), document(2, page.endMs - 1, last)];
}

/** What pages and tabs count alike, of all that is wanted. */
function counters(session: LargeSession, prefix: string, wanted: (one: OnPage) => boolean): Attributes {
  const actions = session.actions.filter(wanted);
  const tasks = session.longTasks.filter(wanted);
  return {
    [`${prefix}.actions`]: actions.length,
    [`${prefix}.clicks`]: actions.filter(({ type }) => type === 'click').length,
    [`${prefix}.inputs`]: actions.filter(({ type }) => type === 'input').length,
    [`${prefix}.errors`]: session.errors.filter(wanted).length,
    [`${prefix}.resources`]: session.resources.filter(wanted).length,
    [`${prefix}.long_tasks`]: tasks.length,
    [`${prefix}.blocking_time`]: tasks.reduce((sum, { durationMs }) => sum + durationMs - 50, 0),
    [`${prefix}.frustrations`]: actions.filter(({ frustration }) => frustration).length,
  };
}

function sessionRecords(session: LargeSession): object[] {
  const ids = { 'session.id': session.id, ...USER };
  const start = record('session.start', 'session started', session.startMs, {
    ...ids,
    'rum.tab.id': session.tabs[0],
    'rum.session.start_ms': session.startMs,
  });
  const end = record('session.end', 'session ended', session.endMs, {
    ...ids,
    'rum.tab.id': session.tabs.at(-1),
    'rum.session.end_reason': 'logout',
  });
  return [start, ...session.tabs.flatMap((tab) => tabRecords(session, tab)), end];
}

/** A tab's documents, each with all that happened in it until then. */
function tabRecords(session: LargeSession, tab: string): object[] {
  const pages = session.pages.filter((page) => page.tab === tab);
  const startMs = pages[0]?.startMs ?? session.startMs;
  const endMs = pages.at(-1)?.endMs ?? session.endMs;
  const times = Array.from(
    { length: Math.ceil((endMs - startMs) / DOCUMENT_EVERY_MS) },
    (_, n) => Math.min(startMs + (n + 1) * DOCUMENT_EVERY_MS, endMs) - 1
  );
  return times.map((ms, n) => {
    const seen = pages.filter((page) => page.startMs <= ms);
    return record('rum.session', `session ${session.id}`, ms, {
      'session.id': session.id,
      ...USER,
      'rum.tab.id': tab,
      'rum.doc.version': n + 1,
      'rum.session.start_ms': session.startMs,
      'rum.session.last_ms': ms,
      'rum.session.active_ms': Math.round((ms - startMs) / 2),
      'rum.session.views': seen.length,
      'rum.session.page_loads': seen.filter(({ loadingType }) => loadingType === 'initial_load').length,
      ...counters(session, 'rum.session', (one) => one.page.tab === tab && one.ms <= ms),
      'rum.session.first_view': seen[0]?.name,
      'rum.session.last_view': seen.at(-1)?.name,
      'rum.session.pages': `,${seen.map(({ name }) => name).join(',')},`,
    });
  });
}

function lineRecord(line: LargeLine, attributes: Attributes, eventName?: string): object {
  const severityNumber = { ERROR: 17, WARN: 13, INFO: 9 }[line.level];
  const severity = { severityNumber, severityText: line.level, traceId: line.traceId };
  return record(eventName, line.text, line.ms, attributes, severity);
}
