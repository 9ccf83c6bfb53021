import { COMMON_ATTR } from '@opensessions/browser-sdk/contract';
import type { LogLine } from '../../model/story';
import { eventName } from './sessionDocument';
import type { LogRecord } from './logRecords';
import { lokiName } from '../../model/lokiName';
import { asText } from './values';

const LEVELS: Readonly<Record<string, LogLine['level']>> = {
  fatal: 'error',
  critical: 'error',
  error: 'error',
  err: 'error',
  warn: 'warn',
  warning: 'warn',
  info: 'info',
  information: 'info',
  notice: 'info',
  debug: 'debug',
  trace: 'debug',
};

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

/** How serious a record is. OpenTelemetry numbers shades of a severity (`ERROR2`), which people need not tell apart. */
export function levelOf(labels: Record<string, string>): LogLine['level'] {
  const value = labels['severity_text'] ?? labels['detected_level'] ?? labels['level'] ?? '';
  return LEVELS[value.toLowerCase().replace(/\d+$/, '')] ?? 'unknown';
}
