import { keyValues, nanoseconds, record, type Attributes } from './otlp';
import { ownId, ownName } from './run';

/** What a stranger may send in any text: markup, script addresses, control and direction characters, query syntax, and a lot of it. */
const HOSTILE = [
  '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>',
  'javascript:window.hacked=1',
  'data:text/html,<script>window.hacked=1</script>',
  '\u202Egpj.exe\u0000\u001B[31m\u2066',
  '"} | line_format "x" or {a="',
  '"} || { true } | select(".*")',
].join(' ');
/** A record's attributes may be 64 KB together. */
const LONG = HOSTILE.repeat(60);

/** Ids are hex; everything else in the session is hostile. */
export const HOSTILE_SESSION = {
  id: ownId('bad0'.repeat(8)),
  service: ownName('seeded-hostile'),
  view: ownId('bad1'.repeat(4)),
  error: `${HOSTILE} id`,
  trace: ownId('bad2'.repeat(8)),
};

/** OTLP/HTTP JSON bodies of a session whose every text is hostile. */
export function hostileSessionOtlp(endMs: number): { logs: object[]; traces: object[] } {
  const { id, service, view, error, trace } = HOSTILE_SESSION;
  const startMs = endMs - 60_000;
  const common: Attributes = {
    'session.id': id,
    'rum.tab.id': HOSTILE,
    'rum.view.id': view,
    'rum.view.name': HOSTILE,
    'browser.document.url.full': 'javascript:window.hacked=1',
    'user.id': HOSTILE,
    'user.name': HOSTILE,
    [`label.${HOSTILE.slice(0, 60)}`]: HOSTILE,
  };
  const client: Attributes = {
    'service.name': service,
    'service.version': HOSTILE,
    'user_agent.name': HOSTILE,
    'os.name': HOSTILE,
    'rum.device.type': HOSTILE,
    'rum.timezone': HOSTILE,
    'geo.country.iso_code': HOSTILE,
  };
  const ids = { traceId: trace, spanId: 'bad3'.repeat(4) };
  const events = [
    record('rum.view', HOSTILE, startMs, {
      ...common,
      'rum.doc.version': 1,
      'rum.view.start_ms': startMs,
      'rum.view.loading_type': HOSTILE,
      'rum.view.referrer': 'javascript:window.hacked=1',
      'rum.view.url_params': HOSTILE,
      'rum.utm.source': HOSTILE,
    }),
    record(
      'rum.action',
      HOSTILE,
      startMs + 1000,
      {
        ...common,
        'rum.action.id': HOSTILE,
        'rum.action.type': HOSTILE,
        'rum.action.name': HOSTILE,
        'rum.action.target': LONG,
        'rum.action.frustrations': HOSTILE,
      },
      ids
    ),
    record(
      'exception',
      LONG,
      startMs + 2000,
      {
        ...common,
        'exception.type': HOSTILE,
        'exception.message': LONG,
        'exception.stacktrace': `${HOSTILE}\n    at ${HOSTILE} (javascript:window.hacked=1:1:2)\n${LONG}`,
        'rum.error.id': error,
        'rum.error.source': HOSTILE,
        'rum.error.fingerprint': HOSTILE,
        'rum.error.causes': HOSTILE,
        'url.full': 'javascript:window.hacked=1',
        'http.request.method': HOSTILE,
      },
      { severityNumber: 17, severityText: HOSTILE, ...ids }
    ),
    record('rum.long_task', HOSTILE, startMs + 3000, {
      ...common,
      'rum.long_task.duration': 80,
      'rum.long_task.script': 'javascript:window.hacked=1',
    }),
    record('browser.web_vital', HOSTILE, startMs + 3500, {
      ...common,
      'browser.web_vital.name': HOSTILE,
      'browser.web_vital.value': 1,
      'browser.web_vital.rating': HOSTILE,
    }),
    record('browser.console', LONG, startMs + 4000, common),
    record(HOSTILE, HOSTILE, startMs + 5000, common),
    record(undefined, LONG, startMs + 6000, common),
  ];
  const sessions = [
    record('rum.session', HOSTILE, startMs + 7000, {
      ...common,
      'rum.doc.version': 1,
      'rum.session.start_ms': startMs,
      'rum.session.last_ms': endMs,
      'rum.session.resources': 1,
      'rum.session.first_view': HOSTILE,
      'rum.session.last_view': HOSTILE,
      'rum.session.pages': `,${HOSTILE},`,
    }),
  ];
  const span = {
    ...ids,
    name: HOSTILE,
    kind: 3,
    startTimeUnixNano: nanoseconds(startMs + 1100),
    endTimeUnixNano: nanoseconds(startMs + 1200),
    attributes: keyValues({
      ...common,
      'rum.action.id': HOSTILE,
      'rum.resource.id': HOSTILE,
      'rum.resource.type': 'fetch',
      'url.full': 'javascript:window.hacked=1',
      'http.request.method': HOSTILE,
      'rum.resource.initiator': HOSTILE,
      'rum.resource.protocol': HOSTILE,
    }),
    status: {},
  };
  const scope = { name: 'user-sessions' };
  const body = (resource: Attributes, logRecords: object[]) => ({
    resourceLogs: [{ resource: { attributes: keyValues(resource) }, scopeLogs: [{ scope, logRecords }] }],
  });
  return {
    logs: [body(client, events), body({ ...client, 'rum.stream': 'sessions' }, sessions)],
    traces: [
      { resourceSpans: [{ resource: { attributes: keyValues(client) }, scopeSpans: [{ scope, spans: [span] }] }] },
    ],
  };
}
