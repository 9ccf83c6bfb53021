import { COMMON_ATTR } from '@opensessions/browser-sdk/contract';
import type { EventBase } from '../../model/story';
import type { LogRecord } from './logRecords';
import { lokiName } from '../../model/lokiName';
import { ownLabels } from './ownLabels';
import { asText } from './values';

/** What every event carries, from its record. */
export function eventBase(record: LogRecord): EventBase {
  const { labels } = record;
  const text = (attribute: string): string | undefined => asText(labels[lokiName(attribute)]);
  return {
    timeMs: record.timeMs,
    lineId: record.id,
    tabId: text(COMMON_ATTR.tabId),
    viewId: text(COMMON_ATTR.viewId),
    viewName: text(COMMON_ATTR.viewName),
    url: text(COMMON_ATTR.documentUrl),
    actionId: text(COMMON_ATTR.actionId),
    userId: text(COMMON_ATTR.userId),
    traceId: asText(labels['trace_id']),
    spanId: asText(labels['span_id']),
    labels: ownLabels(labels),
    attributes: labels,
  };
}
