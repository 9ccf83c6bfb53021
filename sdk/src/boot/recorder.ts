import { ROOT_CONTEXT, SamplingDecision, trace } from '@opentelemetry/api';
import { SeverityNumber } from '@opentelemetry/api-logs';
import type { Logger } from '@opentelemetry/api-logs';
import type { Resource } from '@opentelemetry/resources';
import { LoggerProvider } from '@opentelemetry/sdk-logs';
import type { LogRecordProcessor } from '@opentelemetry/sdk-logs';
import { TracerProvider } from '@opentelemetry/sdk-trace';
import type { SpanProcessor } from '@opentelemetry/sdk-trace';
import { EVENT } from '../contract';
import { compact } from '../browser/compact';
import type { Attributes, Recorder, Severity } from '../browser/telemetry';
import { VERSION } from './version';

export interface RecorderOptions {
  resource: Resource;
  /** The same with `rum.stream`. */
  sessionsResource: Resource;
  spanProcessor: SpanProcessor;
  logProcessor: LogRecordProcessor;
  now(): number;
  /** Attributes of everything; undefined when nothing may be recorded: no live session, or one not sampled. */
  common(): Attributes | undefined;
}

const SCOPE = '@opensessions/browser-sdk';
const SESSION_EVENTS: readonly (string | undefined)[] = [EVENT.sessionStart, EVENT.sessionEnd, EVENT.session];
const SEVERITIES: Record<Severity, SeverityNumber> = {
  debug: SeverityNumber.DEBUG,
  info: SeverityNumber.INFO,
  warn: SeverityNumber.WARN,
  error: SeverityNumber.ERROR,
};

/** Records through OpenTelemetry: one tracer provider, and two logger providers, the second for the sessions stream. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { resource, sessionsResource, spanProcessor, logProcessor, now, common } = options;
  const tracer = new TracerProvider({
    resource,
    spanProcessors: [spanProcessor],
    sampler: {
      shouldSample: () => ({
        decision: common() ? SamplingDecision.RECORD_AND_SAMPLED : SamplingDecision.NOT_RECORD,
      }),
    },
  }).getTracer(SCOPE, VERSION);
  const loggerOf = (ofResource: Resource): Logger =>
    new LoggerProvider({ resource: ofResource, processors: [logProcessor] }).getLogger(SCOPE, VERSION);
  const events = loggerOf(resource);
  const sessions = loggerOf(sessionsResource);

  return {
    log({ event, body, attributes, at = now(), severity = 'info', span }) {
      const shared = common();
      if (!shared) {
        return;
      }
      (SESSION_EVENTS.includes(event) ? sessions : events).emit({
        eventName: event,
        body,
        timestamp: at,
        observedTimestamp: now(),
        severityNumber: SEVERITIES[severity],
        severityText: severity.toUpperCase(),
        attributes: compact({ ...shared, ...attributes }),
        context: span ? trace.setSpanContext(ROOT_CONTEXT, span) : ROOT_CONTEXT,
      });
    },
    span({ name, kind, start, parent, attributes }) {
      return tracer.startSpan(
        name,
        { kind, startTime: start, attributes: compact({ ...common(), ...attributes }) },
        parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT
      );
    },
  };
}
