import { timeInputToHrTime } from '@opentelemetry/core';
import { EVENT } from '../contract';
import { compact } from '../browser/compact';
import { hexId, shortId } from '../browser/ids';
import type { Attributes, Recorder, Severity } from '../browser/telemetry';
import type { OtlpLog, OtlpResource, OtlpScope, OtlpSpan } from '../export/otlp';
import { RecordedSpan } from '../export/recordedSpan';
import { SDK_NAME, VERSION } from './version';

export interface RecorderOptions {
  resource: OtlpResource;
  /** The same with `rum.stream`. */
  sessionsResource: OtlpResource;
  /** Takes spans that ended, and log records. */
  onSpan(span: OtlpSpan): void;
  onLog(record: OtlpLog): void;
  /** ms since the epoch. */
  now(): number;
  /** Attributes of everything; undefined when nothing may be recorded: no live session, or one not sampled. */
  common(): Attributes | undefined;
}

const OWN_SCOPE: OtlpScope = { name: SDK_NAME, version: VERSION };
const SESSION_EVENTS: readonly (string | undefined)[] = [EVENT.sessionStart, EVENT.sessionEnd, EVENT.session];
/** `SeverityNumber` of OpenTelemetry's log data model. */
const SEVERITIES: Record<Severity, number> = { debug: 5, info: 9, warn: 13, error: 17 };
/** `SpanKind.INTERNAL`. */
const INTERNAL = 0;

/** Makes spans and log records of OpenTelemetry's data model, the latter with the resource of their stream. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { resource, sessionsResource, onSpan, onLog, now, common } = options;
  return {
    log({ event, body, attributes, at = now(), severity = 'info', span, scope = OWN_SCOPE }) {
      const shared = common();
      if (!shared) {
        return;
      }
      onLog({
        eventName: event,
        body,
        hrTime: timeInputToHrTime(at),
        hrTimeObserved: timeInputToHrTime(now()),
        severityNumber: SEVERITIES[severity],
        severityText: severity.toUpperCase(),
        attributes: compact({ ...shared, ...attributes }),
        droppedAttributesCount: 0,
        spanContext: span,
        resource: SESSION_EVENTS.includes(event) ? sessionsResource : resource,
        instrumentationScope: scope,
      });
    },
    span({ name, kind = INTERNAL, start, parent, attributes, links, scope = OWN_SCOPE }) {
      const shared = common();
      return new RecordedSpan({
        name,
        kind,
        start,
        parent,
        links,
        context: { traceId: parent?.traceId ?? hexId(16), spanId: shortId(), traceFlags: shared ? 1 : 0 },
        attributes: compact({ ...shared, ...attributes }),
        resource,
        scope,
        now,
        onEnd: shared && onSpan,
      });
    },
  };
}
