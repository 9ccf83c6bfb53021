import type { AttributeValue } from '@opentelemetry/api';
import { COMMON_ATTR, SESSION_ATTR } from '../contract';
import { compact } from '../browser/compact';
import type { Attributes } from '../browser/telemetry';
import { isLogRecord } from './otlp';
import type { LogRecord, SpanRecord } from './otlp';

/** A record or span that is about to be sent, as `beforeSend` sees it. */
export interface OutgoingRecord {
  /** Which of the two it is. */
  readonly kind: 'log' | 'span';
  /** `eventName` of a log record, absent for what the page logged itself; the name of a span. */
  readonly name?: string;
  /** The sentence of a log record; may be replaced. */
  body?: string;
  /** May be changed, added to and removed from, but for the ids of session, tab and view and the document's version. */
  attributes: Record<string, AttributeValue | undefined>;
}

/** Changes a record in place; false drops it. A record that it throws on is not sent, and `onDiagnostic` is told. */
export type BeforeSend = (record: OutgoingRecord) => boolean | void;

/** Without these nobody could tell where a record belongs: whatever the page does, they stay. */
const KEPT = [COMMON_ATTR.sessionId, COMMON_ATTR.tabId, COMMON_ATTR.viewId, SESSION_ATTR.docVersion];

/**
 * Shows records to the page before they wait to be sent. Where its `beforeSend` throws the record is dropped: it may
 * hold what should have been removed.
 * @returns whether the record may be sent
 */
export function createReview(options: {
  beforeSend: BeforeSend;
  onFailure(error: unknown): void;
}): (record: LogRecord | SpanRecord) => boolean {
  const { beforeSend, onFailure } = options;
  return (record) => {
    const isLog = isLogRecord(record);
    const outgoing: OutgoingRecord = {
      kind: isLog ? 'log' : 'span',
      name: isLog ? record.eventName : record.name,
      body: isLog ? record.body : undefined,
      attributes: { ...record.attributes } as OutgoingRecord['attributes'],
    };
    try {
      if (beforeSend(outgoing) === false) {
        return false;
      }
    } catch (error) {
      onFailure(error);
      return false;
    }
    const changed = compact(outgoing.attributes as Attributes);
    const kept = Object.fromEntries(KEPT.map((name) => [name, record.attributes[name]]));
    Object.keys(record.attributes).forEach((name) => delete record.attributes[name]);
    Object.assign(record.attributes, compact({ ...changed, ...kept } as Attributes));
    if (isLog) {
      record.body = String(outgoing.body ?? '');
    }
    return true;
  };
}
