import { COMMON_ATTR } from '@opensessions/browser-sdk/contract';
import { levelOf } from '../../model/logLevel';
import type { LogLine } from '../../model/story';
import { eventName } from './sessionDocument';
import type { LogRecord } from './logRecords';
import { lokiName } from '../../model/lokiName';
import { asText } from './values';

/** Any record, of the front end or of a back-end service, as a log line. */
export function logLine(record: LogRecord): LogLine {
  const { labels } = record;
  return {
    id: record.id,
    timeMs: record.timeMs,
    timeNs: record.timeNs,
    service: asText(labels['service_name']) ?? 'unknown',
    level: levelOf(labels),
    message: record.line,
    eventName: eventName(record),
    viewId: asText(labels[lokiName(COMMON_ATTR.viewId)]),
    traceId: asText(labels['trace_id']),
    spanId: asText(labels['span_id']),
    attributes: labels,
  };
}
