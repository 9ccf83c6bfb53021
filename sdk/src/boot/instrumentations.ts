import { context, trace } from '@opentelemetry/api';
import type { Context, Span, SpanContext, SpanOptions, Tracer, TracerProvider } from '@opentelemetry/api';
import type { Logger, LoggerProvider } from '@opentelemetry/api-logs';
import { attempt } from '../browser/guard';
import type { Attributes, Recorder, Scope, Severity } from '../browser/telemetry';

/** An OpenTelemetry instrumentation, as `@opentelemetry/instrumentation` defines it. */
export interface Instrumentation {
  /** Called when the SDK starts. */
  enable(): void;
  /** Called when it stops. */
  disable(): void;
  /** Called before `enable`: its spans go through the SDK and carry the session. */
  setTracerProvider(provider: TracerProvider): void;
  /** The same for its log records. */
  setLoggerProvider?(provider: LoggerProvider): void;
}

export interface InstrumentationsOptions {
  instrumentations: readonly Instrumentation[];
  recorder: Recorder;
  /** The span of the open action or view: parent of a span that has none. */
  parent(): SpanContext | undefined;
  onFailure(error: unknown): void;
}

/**
 * Lets instrumentations write through the SDK: their spans and records carry the session, and belong to what is open.
 * @returns disables them
 */
export function startInstrumentations(options: InstrumentationsOptions): () => void {
  const { instrumentations, recorder, parent, onFailure } = options;
  const tracers: TracerProvider = { getTracer: (name, version) => tracerOf({ name, version }, recorder, parent) };
  const loggers: LoggerProvider = { getLogger: (name, version) => loggerOf({ name, version }, recorder) };
  const started = instrumentations.filter((one) => {
    try {
      one.setTracerProvider(tracers);
      one.setLoggerProvider?.(loggers);
      one.enable();
      return true;
    } catch (error) {
      onFailure(error);
      return false;
    }
  });
  return () => started.forEach((one) => attempt(() => one.disable(), undefined));
}

function tracerOf(scope: Scope, recorder: Recorder, parent: () => SpanContext | undefined): Tracer {
  const startSpan = (name: string, options: SpanOptions = {}, at: Context = context.active()): Span =>
    recorder.span({
      name,
      kind: options.kind,
      start: options.startTime ?? Date.now(),
      parent: options.root ? undefined : (trace.getSpanContext(at) ?? parent()),
      attributes: options.attributes as Attributes,
      links: options.links,
      scope,
    });
  return {
    startSpan,
    // The function comes last, after options and context, which may both be left out.
    startActiveSpan(name: string, ...rest: unknown[]) {
      const run = rest.pop() as (span: Span) => unknown;
      const [options, at = context.active()] = rest as [SpanOptions?, Context?];
      const span = startSpan(name, options, at);
      return context.with(trace.setSpan(at, span), run, undefined, span) as never;
    },
  };
}

function loggerOf(scope: Scope, recorder: Recorder): Logger {
  return {
    enabled: () => true,
    emit({ eventName, body, timestamp, severityNumber = 9, attributes, context: at = context.active() }) {
      const severities: Severity[] = ['debug', 'info', 'warn', 'error'];
      recorder.log({
        event: eventName as undefined,
        body: typeof body === 'string' ? body : (attempt(() => JSON.stringify(body), undefined) ?? ''),
        at: timestamp,
        // Four numbers each, from DEBUG (5) on.
        severity: severities[Math.min(3, Math.max(0, (severityNumber - 5) >> 2))],
        attributes: attributes as Attributes,
        span: trace.getSpanContext(at),
        scope,
      });
    },
  };
}
