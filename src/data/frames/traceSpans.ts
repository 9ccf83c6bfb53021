import type { DataFrame } from '@grafana/data';
import type { Resource } from '../../model/resource';
import type { Span } from '../../model/span';
import { column } from './columns';
import { resourceOf } from './resource';
import { asAmount, asText } from './values';

/** `statusCode` of a span that failed (OTLP). */
const STATUS_ERROR = 2;

/** The spans of Tempo's trace frames, by their start. Resource attributes that a span does not have itself are added to it. */
export function traceSpans(frames: readonly DataFrame[]): Span[] {
  return frames.flatMap(spansOf).sort((a, b) => a.startMs - b.startMs || a.durationMs - b.durationMs);
}

/** The page's resources among the spans of a trace. */
export function resourcesOfTrace(spans: readonly Span[]): Resource[] {
  return spans
    .map((span) => resourceOf({ ...span, attribute: (name) => span.attributes[name] }))
    .filter((resource) => resource !== undefined);
}

function spansOf(frame: DataFrame): Span[] {
  const columns = {
    traceId: column(frame, 'traceID'),
    spanId: column(frame, 'spanID'),
    parent: column(frame, 'parentSpanID'),
    name: column(frame, 'operationName'),
    service: column(frame, 'serviceName'),
    kind: column(frame, 'kind'),
    status: column(frame, 'statusCode'),
    message: column(frame, 'statusMessage'),
    serviceTags: column(frame, 'serviceTags'),
    start: column(frame, 'startTime'),
    duration: column(frame, 'duration'),
    tags: column(frame, 'tags'),
  };
  const spans: Span[] = [];
  for (let row = 0; row < columns.spanId.length; row++) {
    const traceId = asText(columns.traceId[row]);
    const spanId = asText(columns.spanId[row]);
    const startMs = asAmount(columns.start[row]);
    if (traceId !== undefined && spanId !== undefined && startMs !== undefined) {
      spans.push({
        traceId,
        spanId,
        parentSpanId: asText(columns.parent[row]),
        name: asText(columns.name[row]) ?? '',
        service: asText(columns.service[row]) ?? 'unknown',
        kind: asText(columns.kind[row]) ?? 'unspecified',
        startMs,
        durationMs: asAmount(columns.duration[row]) ?? 0,
        error: asAmount(columns.status[row]) === STATUS_ERROR,
        statusMessage: asText(columns.message[row]),
        attributes: { ...attributesOf(columns.serviceTags[row]), ...attributesOf(columns.tags[row]) },
      });
    }
  }
  return spans;
}

/** Tags are a list of `{ key, value }` whose values are scalars, or lists of them. */
function attributesOf(tags: unknown): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const tag of Array.isArray(tags) ? (tags as unknown[]) : []) {
    if (typeof tag === 'object' && tag !== null && 'key' in tag && 'value' in tag && typeof tag.key === 'string') {
      const { key, value } = tag;
      if (value !== null && value !== undefined) {
        attributes[key] = typeof value === 'object' ? JSON.stringify(value) : String(value as unknown);
      }
    }
  }
  return attributes;
}
