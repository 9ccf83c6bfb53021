import { keyValues, record, type Attributes } from './otlp';
import {
  COUNTERS,
  type SeedClient,
  type SeedDocument,
  type SeedSession,
  type SeedTab,
  type SeedUser,
} from './seedSession';

/** A log record on its way: which resource and stream it belongs to, and when it was written. */
interface Sent {
  resource: string;
  ms: number;
  record: object;
}

export interface OtlpOptions {
  /** `service.name`. */
  service: string;
  /** Records in one request: of less than an hour, as a stream of a real Loki takes no older ones than that beside its newest. */
  batch?: number;
}

/** OTLP/HTTP JSON bodies for `/v1/logs`, in order of time. */
export function toOtlp(sessions: readonly SeedSession[], { service, batch = 500 }: OtlpOptions): object[] {
  const sent = sessions.flatMap((session) => recordsOf(session, service)).sort((a, b) => a.ms - b.ms);
  return Array.from({ length: Math.ceil(sent.length / batch) }, (_, n) => body(sent.slice(n * batch, (n + 1) * batch)));
}

function body(sent: readonly Sent[]): object {
  const byResource = new Map<string, object[]>();
  for (const { resource, record } of sent) {
    const list = byResource.get(resource);
    if (list) {
      list.push(record);
    } else {
      byResource.set(resource, [record]);
    }
  }
  return {
    resourceLogs: [...byResource].map(([resource, logRecords]) => ({
      resource: { attributes: JSON.parse(resource) as object[] },
      scopeLogs: [{ scope: { name: 'user-sessions', version: '0.1.0' }, logRecords }],
    })),
  };
}

function recordsOf(session: SeedSession, service: string): Sent[] {
  const sessions = JSON.stringify(keyValues(resourceOf(session.client, { service, stream: 'sessions' })));
  const events = JSON.stringify(keyValues(resourceOf(session.client, { service })));
  const [first] = session.tabs;
  const common = (tab: SeedTab | undefined, user: SeedUser): Attributes => ({
    'session.id': session.id,
    'rum.tab.id': tab?.id,
    'user.id': user.id,
    'user.name': user.name,
    'user.email': user.email,
    ...Object.fromEntries(Object.entries(session.labels).map(([key, value]) => [`label.${key}`, value])),
  });
  const start: Sent = {
    resource: sessions,
    ms: session.startMs,
    record: record('session.start', 'session started', session.startMs, {
      ...common(first, session.startUser),
      'session.previous_id': session.previousId,
      'user_agent.original': `Mozilla/5.0 (${session.client.os}) ${session.client.browser}`,
      'rum.session.start_ms': session.startMs,
    }),
  };
  const documents = session.tabs.flatMap((tab) =>
    tab.documents.map((document): Sent => ({
      resource: sessions,
      ms: document.writtenMs,
      record: record('rum.session', `session ${session.id}`, document.writtenMs, {
        ...common(tab, document.user),
        ...documentAttributes(session, document),
      }),
    }))
  );
  const errors = session.tabs.flatMap((tab) =>
    tab.errors.map(({ ms, view }): Sent => ({
      resource: events,
      ms,
      record: record('exception', 'Error: it broke', ms, {
        ...common(tab, session.startUser),
        'rum.view.name': view,
        'exception.type': 'Error',
        'exception.message': 'it broke',
      }),
    }))
  );
  const ends = session.end
    ? [
        {
          resource: sessions,
          ms: session.end.ms,
          record: record('session.end', 'session ended', session.end.ms, {
            ...common(first, session.tabs[0]?.documents.at(-1)?.user ?? {}),
            'rum.session.end_reason': session.end.reason,
          }),
        },
      ]
    : [];
  return [start, ...documents, ...errors, ...ends];
}

function documentAttributes(session: SeedSession, document: SeedDocument): Attributes {
  const attributes: Attributes = {
    'rum.doc.version': document.version,
    'rum.session.start_ms': session.startMs,
    'rum.session.last_ms': document.lastMs,
    'rum.session.active_ms': document.activeMs,
    'rum.session.first_view': document.firstView,
    'rum.session.last_view': document.lastView,
    'rum.session.pages': `,${document.pages.map((page) => page.replaceAll(',', '%2C')).join(',')},`,
    'rum.session.referrer': document.referrer,
    'rum.session.has_replay': document.hasReplay,
    'rum.session.dropped': document.dropped,
    'rum.session.loads': document.loads,
    'rum.session.loading_time': document.loadingTime,
    'rum.view.name': document.lastView,
  };
  for (const counter of COUNTERS) {
    attributes[`rum.session.${counter}`] = document.counters[counter];
  }
  for (const [name, delta] of Object.entries(document.deltas)) {
    attributes[`rum.delta.${name}`] = delta;
  }
  return attributes;
}

function resourceOf(client: SeedClient, { service, stream }: { service: string; stream?: string }): Attributes {
  return {
    'service.name': service,
    'service.version': client.release,
    'deployment.environment.name': client.environment,
    'telemetry.sdk.language': 'webjs',
    'user_agent.name': client.browser,
    'user_agent.version': client.browserVersion,
    'os.name': client.os,
    'os.version': client.osVersion,
    'rum.device.type': client.device,
    'browser.language': 'en',
    'rum.timezone': client.timezone,
    'geo.country.iso_code': client.country,
    'rum.stream': stream,
  };
}
