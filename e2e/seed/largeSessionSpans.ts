import type { LargeSession } from './largeSession';
import { onPage } from './onPage';
import { keyValues, nanoseconds, type Attributes } from './otlp';

interface SpanOf {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  /** OTLP's SpanKind: 1 internal, 2 server, 3 client. */
  kind: number;
  ms: number;
  durationMs: number;
  error?: boolean;
  attributes: Attributes;
}

function span({ ms, durationMs, error = false, attributes, ...rest }: SpanOf): object {
  return {
    ...rest,
    startTimeUnixNano: nanoseconds(ms),
    endTimeUnixNano: nanoseconds(ms + durationMs),
    attributes: keyValues(attributes),
    status: error ? { code: 2 } : {},
  };
}

/** What the browser measured: page loads, actions, and everything that was loaded or asked for. */
export function browserSpans(session: LargeSession): object[] {
  return [
    ...session.pages.map((page) =>
      span({
        ...{ traceId: page.traceId, spanId: page.spanId, name: 'documentLoad', kind: 1, ms: page.startMs },
        durationMs: page.loadingTimeMs,
        attributes: { ...onPage(session, page), 'rum.view.loading_type': page.loadingType },
      })
    ),
    ...session.actions.map((action) =>
      span({
        ...{ traceId: action.traceId, spanId: action.spanId, name: 'rum.action', kind: 1, ms: action.ms },
        durationMs: action.durationMs,
        attributes: {
          ...onPage(session, action.page),
          'rum.action.id': action.id,
          'rum.action.type': action.type,
          'rum.action.name': action.name,
        },
      })
    ),
    ...session.resources.map((resource) =>
      span({
        traceId: resource.traceId,
        spanId: resource.spanId,
        parentSpanId: resource.parentSpanId,
        name: resource.action ? resource.method : 'resourceFetch',
        kind: resource.action ? 3 : 1,
        ms: resource.ms,
        durationMs: resource.durationMs,
        error: resource.status >= 400,
        attributes: {
          ...onPage(session, resource.page),
          'rum.action.id': resource.action?.id,
          'rum.resource.id': resource.id,
          'rum.resource.type': resource.type,
          'url.full': resource.url,
          'http.request.method': resource.method,
          'http.response.status_code': resource.status,
          'rum.resource.transfer_size': resource.sizes?.transfer,
          'rum.resource.encoded_size': resource.sizes?.transfer,
          'rum.resource.protocol': resource.sizes && 'h2',
          'rum.resource.cache': resource.sizes && 'miss',
          'rum.resource.decoded_size': resource.sizes?.decoded,
          ...Object.fromEntries(
            Object.entries(resource.phases ?? {}).map(([phase, ms]) => [`rum.timing.${phase}`, ms])
          ),
        },
      })
    ),
  ];
}

/** The API's span of each request, and its database's below. */
export function serverSpans(session: LargeSession): object[] {
  return session.resources.flatMap((request, n) => {
    if (!request.action) {
      return [];
    }
    const spanId = `a${n.toString(16).padStart(15, '0')}`;
    const route = '/api/items/{id}';
    return [
      span({
        ...{ traceId: request.traceId, spanId, parentSpanId: request.spanId, name: `${request.method} ${route}` },
        ...{ kind: 2, ms: request.ms + 10, durationMs: request.durationMs - 30, error: request.status >= 500 },
        attributes: { 'http.route': route },
      }),
      span({
        ...{ traceId: request.traceId, spanId: `b${spanId.slice(1)}`, parentSpanId: spanId, name: 'SELECT items' },
        ...{ kind: 3, ms: request.ms + 15, durationMs: request.durationMs - 50 },
        attributes: { 'db.system': 'postgresql' },
      }),
    ];
  });
}
