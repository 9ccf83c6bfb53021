import { COMMON_ATTR, EVENT, RESOURCE_SPAN_ATTR, SESSION_ATTR } from '../contract';
import { estimateSize, PRIORITY } from './item';
import type { Item } from './item';
import type { LogRecord, SpanRecord } from './otlp';

/** A span as it waits: spans of resources are the first to go when there is no room. */
export function spanItem(span: SpanRecord): Item {
  const priority = RESOURCE_SPAN_ATTR.id in span.attributes ? PRIORITY.resource : PRIORITY.normal;
  return { signal: 'traces', record: span, priority, size: estimateSize(span.attributes, span.name) };
}

/** A log record as it waits: documents carry the key by which a newer version replaces them. */
export function logItem(record: LogRecord): Item {
  const { attributes, eventName } = record;
  const isDocument = eventName === EVENT.session || eventName === EVENT.view;
  const isVital = isDocument || eventName === EVENT.exception || eventName?.startsWith('session.');
  return {
    signal: 'logs',
    record,
    priority: isVital ? PRIORITY.vital : PRIORITY.normal,
    key: isDocument
      ? [
          eventName,
          attributes[COMMON_ATTR.sessionId],
          attributes[COMMON_ATTR.tabId],
          eventName === EVENT.view && attributes[COMMON_ATTR.viewId],
        ].join()
      : undefined,
    size: estimateSize(attributes, record.body),
  };
}

/** A document that replaces one not yet sent also carries that one's deltas: their sums stay exact. */
export function mergeDeltas(newer: LogRecord, older: LogRecord): void {
  for (const [name, value] of Object.entries(older.attributes)) {
    if (name.startsWith(SESSION_ATTR.deltaPrefix) && typeof value === 'number') {
      newer.attributes[name] = value + Number(newer.attributes[name] ?? 0);
    }
  }
}
