import type { ResourceType } from '@opensessions/browser-sdk/contract';
import type { Resource } from '../../../model/resource';
import { asAmount } from '../values';
import { isSpan, known, NAVIGATION, RESOURCE, type FaroLine } from './faroLine';
import type { FaroViews } from './faroViews';

const BY_INITIATOR: Readonly<Record<string, ResourceType>> = {
  navigation: 'document',
  iframe: 'document',
  script: 'script',
  img: 'image',
  image: 'image',
  icon: 'image',
  video: 'media',
  audio: 'media',
  track: 'media',
  fetch: 'fetch',
  xmlhttprequest: 'xhr',
  beacon: 'beacon',
};
const BY_EXTENSION: ReadonlyArray<[ResourceType, RegExp]> = [
  ['stylesheet', /\.css$/],
  ['script', /\.m?js$/],
  ['font', /\.(woff2?|ttf|otf|eot)$/],
  ['image', /\.(png|jpe?g|gif|webp|avif|svg|ico|bmp)$/],
  ['media', /\.(mp4|webm|ogg|mp3|wav|m4a|m3u8)$/],
];
const CACHE: Readonly<Record<string, string>> = { cache: 'hit', conditionalFetch: 'validated', fullLoad: 'miss' };
/** Times are rounded to ms, and a span begins some before and ends some after its request. */
const TOLERANCE_MS = 5;

/**
 * What the pages of a session loaded: from Faro's timing of each resource, with method and trace of the request's span where
 * exactly one fits it. A request that Faro's tracing alone saw is there without its phases.
 */
export function faroResources(lines: readonly FaroLine[], { viewOf }: FaroViews): Resource[] {
  const spans = lines.filter(({ name }) => isSpan(name));
  const timed = lines.filter(({ name }) => name === NAVIGATION || name === RESOURCE);
  const taken = new Set<FaroLine>();
  const resources = timed.map((line): Resource => {
    const fitting = spans.filter((span) => fits(span, line));
    const [span] = fitting.length === 1 && timed.filter((other) => fits(fitting[0], other)).length === 1 ? fitting : [];
    if (span) {
      taken.add(span);
    }
    return timedResource(line, span, viewOf(line));
  });
  const alone = spans.filter((span) => !taken.has(span) && !timed.some((line) => fits(span, line)));
  return [...resources, ...alone.map((span) => spanResource(span, viewOf(span)))].sort((a, b) => a.startMs - b.startMs);
}

/** Whether a span is about the same address as a resource, and around its time. */
function fits(span: FaroLine | undefined, line: FaroLine): boolean {
  return (
    span !== undefined &&
    urlOf(span) === line.fields.event_data_name &&
    beganMs(span) <= line.timeMs + TOLERANCE_MS &&
    span.timeMs >= line.toldMs - TOLERANCE_MS
  );
}

function beganMs({ timeMs, durationMs = 0 }: FaroLine): number {
  return timeMs - durationMs;
}

function urlOf({ fields }: FaroLine): string {
  return fields.event_data_url_full ?? fields.event_data_http_url ?? '';
}

function methodOf(fields: Record<string, string>): string | undefined {
  return fields.event_data_http_request_method ?? fields.event_data_http_method;
}

function statusOf(fields: Record<string, string>): number | undefined {
  const status = asAmount(fields.event_data_http_response_status_code ?? fields.event_data_http_status_code);
  return status || undefined;
}

type View = ReturnType<FaroViews['viewOf']>;

function timedResource(line: FaroLine, span: FaroLine | undefined, view: View): Resource {
  const { fields } = line;
  const data = (name: string): string | undefined => known(fields[`event_data_${name}`]);
  const amount = (name: string): number | undefined => asAmount(data(name));
  const status = (amount('responseStatus') || undefined) ?? (span && statusOf(span.fields));
  const sizes = [amount('transferSize'), amount('encodedBodySize'), amount('decodedBodySize')] as const;
  // What the browser hides Faro tells as 0.
  const [transferSize, encodedSize, decodedSize] = sizes.some(Boolean) ? sizes : [];
  return {
    id: data('faroResourceId') ?? data('faroNavigationId') ?? line.id,
    traceId: span?.fields.traceID ?? fields.traceID ?? '',
    // Rows go by it: one that Faro gave to the resource, where there is no span.
    spanId: span?.fields.spanID ?? fields.spanID ?? data('faroResourceId') ?? line.id,
    type: typeOf(data('initiatorType'), data('name')),
    url: data('name') ?? '',
    method: span && methodOf(span.fields),
    status,
    startMs: line.timeMs,
    durationMs: line.durationMs ?? 0,
    phases: phasesOf(amount, data('name')),
    transferSize,
    encodedSize,
    decodedSize,
    initiator: data('initiatorType'),
    protocol: data('protocol'),
    cache: sizes.some(Boolean) ? CACHE[data('cacheHitStatus') ?? ''] : undefined,
    renderBlocking: data('renderBlockingStatus'),
    viewId: view?.id,
    viewName: view?.name,
    failed: (status ?? 0) >= 400 || span?.fields.event_data_error_type !== undefined,
  };
}

function spanResource(span: FaroLine, view: View): Resource {
  const { fields } = span;
  const status = statusOf(fields);
  return {
    id: fields.spanID ?? span.id,
    traceId: fields.traceID ?? '',
    spanId: fields.spanID ?? span.id,
    type: span.name === 'faro.tracing.fetch' ? 'fetch' : 'xhr',
    url: urlOf(span),
    method: methodOf(fields),
    status,
    startMs: beganMs(span),
    durationMs: span.durationMs ?? 0,
    phases: {},
    viewId: view?.id,
    viewName: view?.name,
    failed: (status ?? 0) >= 400 || fields.event_data_error_type !== undefined,
  };
}

function typeOf(initiator = '', url = ''): ResourceType {
  const path = (url.split(/[?#]/)[0] ?? '').toLowerCase();
  return BY_INITIATOR[initiator] ?? BY_EXTENSION.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
}

/** None where the browser hides them. Faro reckons the time of TLS from the page's start where there was none. */
function phasesOf(amount: (name: string) => number | undefined, url = ''): Resource['phases'] {
  const [request = 0, response = 0] = [amount('requestTime'), amount('responseTime')];
  if (request === 0 && response === 0) {
    return {};
  }
  const handshake = amount('tcpHandshakeTime') ?? 0;
  const said = amount('tlsNegotiationTime') ?? 0;
  const tls = url.startsWith('https:') && said <= handshake ? said : 0;
  return {
    redirect: amount('redirectTime') ?? 0,
    dns: amount('dnsLookupTime') ?? 0,
    connect: handshake - tls,
    tls,
    request,
    response,
  };
}
