import { sessionIdOf } from '../../data/frames/sessionIdOf';
import type { Resource } from '../../model/resource';
import type { Span } from '../../model/span';
import type { RecordPlace } from '../parts/recordPlaces';
import type { ClickedRow } from './rowClicks';

/** A resource as a click needs it: its session's id is in a column of its own. */
export function clickedResource(
  { traceId, spanId, startMs, durationMs, url }: Resource,
  place?: RecordPlace
): ClickedRow {
  const value = (name: string): unknown => place?.fields.find((field) => field.name === name)?.values[place.row];
  return { traceId, spanId, startMs, durationMs, url, sessionId: sessionIdOf(value), resource: true };
}

/** A span as a click needs it. */
export function clickedSpan({ traceId, spanId, startMs, durationMs, name, attributes }: Span): ClickedRow {
  const sessionId = sessionIdOf((attribute) => attributes[attribute]);
  const resource = attributes['rum.resource.id'] !== undefined;
  return { traceId, spanId, startMs, durationMs, url: attributes['url.full'] ?? name, sessionId, resource };
}
