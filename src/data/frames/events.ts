import {
  ACTION_ATTR,
  ERROR_ATTR,
  LONG_TASK_ATTR,
  RESOURCE_SPAN_ATTR,
  WEB_VITAL_ATTR,
  type ActionType,
  type ErrorSource,
  type Frustration,
} from '@opensessions/browser-sdk/contract';
import type { Action, ConsoleRecord, ErrorEvent, LongTask, OtherRecord, WebVital } from '../../model/story';
import { eventBase } from './eventBase';
import { levelOf } from '../../model/logLevel';
import type { LogRecord } from './logRecords';
import { lokiName } from '../../model/lokiName';
import { asAmount, asBoolean, asNumber, asOneOf, asText } from './values';

const ACTION_TYPES: readonly ActionType[] = ['click', 'input', 'scroll', 'submit', 'change', 'key', 'custom'];
const FRUSTRATIONS: readonly Frustration[] = ['rage_click', 'dead_click', 'error_click'];
const ERROR_SOURCES: readonly ErrorSource[] = [
  'onerror',
  'unhandledrejection',
  'console',
  'network',
  'report',
  'csp',
  'manual',
];

function label(record: LogRecord, attribute: string): string | undefined {
  return record.labels[lokiName(attribute)];
}

/** A user action; undefined without its id. A type that is not known counts as custom. */
export function actionOf(record: LogRecord): Action | undefined {
  const id = asText(label(record, ACTION_ATTR.id));
  if (id === undefined) {
    return undefined;
  }
  const frustrations = (label(record, ACTION_ATTR.frustrations) ?? '').split(',');
  return {
    ...eventBase(record),
    id,
    type: asOneOf(ACTION_TYPES, label(record, ACTION_ATTR.type)) ?? 'custom',
    name: asText(label(record, ACTION_ATTR.name)),
    target: asText(label(record, ACTION_ATTR.target)),
    durationMs: asAmount(label(record, ACTION_ATTR.duration)),
    frustrations: FRUSTRATIONS.filter((frustration) => frustrations.some((word) => word.trim() === frustration)),
  };
}

/** An error; whatever it lacks, it is shown: its line stands in for a missing message, the record's id for its own. */
export function errorOf(record: LogRecord): ErrorEvent {
  return {
    ...eventBase(record),
    id: asText(label(record, ERROR_ATTR.id)) ?? record.id,
    type: asText(label(record, ERROR_ATTR.type)),
    message: asText(label(record, ERROR_ATTR.message)) ?? record.line,
    stack: asText(label(record, ERROR_ATTR.stacktrace)),
    source: asOneOf(ERROR_SOURCES, label(record, ERROR_ATTR.source)),
    handled: asBoolean(label(record, ERROR_ATTR.handled)),
    fingerprint: asText(label(record, ERROR_ATTR.fingerprint)),
    causes: asText(label(record, ERROR_ATTR.causes)),
    requestUrl: asText(label(record, RESOURCE_SPAN_ATTR.url)),
    requestMethod: asText(label(record, RESOURCE_SPAN_ATTR.method)),
    requestStatus: asAmount(label(record, RESOURCE_SPAN_ATTR.status)),
    resourceId: asText(label(record, RESOURCE_SPAN_ATTR.id)),
  };
}

/** A long task; undefined without its duration. */
export function longTaskOf(record: LogRecord): LongTask | undefined {
  const durationMs = asAmount(label(record, LONG_TASK_ATTR.duration));
  if (durationMs === undefined) {
    return undefined;
  }
  return {
    ...eventBase(record),
    id: asText(label(record, LONG_TASK_ATTR.id)),
    durationMs,
    blockingTimeMs: asAmount(label(record, LONG_TASK_ATTR.blockingTime)),
    script: asText(label(record, LONG_TASK_ATTR.script)),
  };
}

/** A web vital; undefined without its name or value. */
export function webVitalOf(record: LogRecord): WebVital | undefined {
  const name = asText(label(record, WEB_VITAL_ATTR.name));
  const value = asNumber(label(record, WEB_VITAL_ATTR.value));
  if (name === undefined || value === undefined) {
    return undefined;
  }
  return { ...eventBase(record), name, value, rating: asText(label(record, WEB_VITAL_ATTR.rating)) };
}

/** What the page wrote to the console. */
export function consoleOf(record: LogRecord): ConsoleRecord {
  return { ...eventBase(record), id: record.id, level: levelOf(record.labels), message: record.line };
}

/** A record that only its line and its event's name tell of. */
export function otherOf(record: LogRecord, eventName: string): OtherRecord {
  return { ...eventBase(record), id: record.id, eventName, message: record.line };
}
