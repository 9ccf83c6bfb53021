import { EVENT } from '../contract';
import { compact } from '../browser/compact';
import { hexId, shortId } from '../browser/ids';
import type { Attributes, Recorder, Scope, Severity } from '../browser/telemetry';
import { toEpochMs } from '../browser/timeInput';
import type { LogRecord, SpanRecord } from '../export/otlp';
import { RecordedSpan } from '../export/recordedSpan';
import type { Resources } from './resource';
import { SDK_NAME, VERSION } from './version';

export interface RecorderOptions {
  resources: Resources;
  /** Takes spans that ended, and log records. */
  onSpan(span: SpanRecord): void;
  onLog(record: LogRecord): void;
  /** ms since the epoch. */
  now(): number;
  /** Attributes of everything; undefined when nothing may be recorded: no live session, or one not sampled. */
  common(): Attributes | undefined;
}

const OWN_SCOPE: Scope = { name: SDK_NAME, version: VERSION };
const SESSION_EVENTS: readonly (string | undefined)[] = [EVENT.sessionStart, EVENT.sessionEnd, EVENT.session];
/** `SeverityNumber` of OpenTelemetry's log data model. */
const SEVERITIES: Record<Severity, number> = { debug: 5, info: 9, warn: 13, error: 17 };
/** `SpanKind.INTERNAL`. */
const INTERNAL = 0;

/** Makes spans and log records of OpenTelemetry's data model, the latter with the resource of their stream. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { resources, onSpan, onLog, now, common } = options;
  return {
    log({ event, body, attributes, at = now(), severity = 'info', span, scope = OWN_SCOPE }) {
      const shared = common();
      if (!shared) {
        return;
      }
      onLog({
        eventName: event,
        body,
        time: toEpochMs(at),
        severityNumber: SEVERITIES[severity],
        severityText: severity.toUpperCase(),
        attributes: compact({ ...shared, ...attributes }),
        spanContext: span,
        resource: SESSION_EVENTS.includes(event) ? resources.sessions : resources.events,
        scope,
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
        resource: resources.events,
        scope,
        now,
        onEnd: shared && onSpan,
      });
    },
  };
}
