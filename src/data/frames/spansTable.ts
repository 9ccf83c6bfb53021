import type { DataFrame } from '@grafana/data';
import type { Resource } from '../../model/resource';
import { column } from './columns';
import { resourceOf } from './resource';
import { asNumber, asText } from './values';

/** What a search for resources found. */
export interface SpansTable {
  resources: Resource[];
  /** How many spans each trace has in the table: as many as the search may give means that there can be more. */
  spansByTrace: Map<string, number>;
}

/**
 * The resources of Tempo's spans table. Attribute values come as strings or numbers, times in ms, durations in ns; a
 * missing attribute is null.
 */
export function spansTable(frames: readonly DataFrame[]): SpansTable {
  const resources: Resource[] = [];
  const spansByTrace = new Map<string, number>();
  for (const frame of frames) {
    const columns = new Map(frame.fields.map((field) => [field.name, column(frame, field.name)]));
    for (let row = 0; row < frame.length; row++) {
      const value = (name: string): unknown => columns.get(name)?.[row];
      // Tempo's search leaves out leading zeros, which records and traces have.
      const traceId = asText(value('traceIdHidden'))?.padStart(32, '0');
      const startMs = asNumber(value('time'));
      if (traceId === undefined || startMs === undefined) {
        continue;
      }
      spansByTrace.set(traceId, (spansByTrace.get(traceId) ?? 0) + 1);
      const resource = resourceOf({
        traceId,
        spanId: asText(value('spanID')) ?? '',
        startMs,
        durationMs: (asNumber(value('duration')) ?? 0) / 1e6,
        error: value('status') === 'error',
        attribute: value,
      });
      if (resource) {
        resources.push(resource);
      }
    }
  }
  return { resources, spansByTrace };
}
