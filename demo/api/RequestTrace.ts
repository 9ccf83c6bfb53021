import {
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { SeverityNumber, type Logger } from '@opentelemetry/api-logs';

/** What a handler tells about its work: child spans and log records of one request. */
export class RequestTrace {
  constructor(
    private readonly tracer: Tracer,
    private readonly logger: Logger,
    /** The context whose span is the parent of what is recorded here. */
    private readonly context: Context
  ) {}

  get traceId(): string {
    return trace.getSpanContext(this.context)?.traceId ?? '';
  }

  /** Runs a step as a child span; a throw is recorded on it and passed on. */
  async step<T>(name: string, attributes: Attributes, run: (step: RequestTrace) => Promise<T>): Promise<T> {
    const span = this.tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, this.context);
    try {
      return await run(new RequestTrace(this.tracer, this.logger, trace.setSpan(this.context, span)));
    } catch (error) {
      recordFailure(span, error);
      throw error;
    } finally {
      span.end();
    }
  }

  info(message: string, attributes: Attributes = {}): void {
    this.emit(SeverityNumber.INFO, 'INFO', message, attributes);
  }

  warn(message: string, attributes: Attributes = {}): void {
    this.emit(SeverityNumber.WARN, 'WARN', message, attributes);
  }

  error(message: string, error: unknown): void {
    const known = error instanceof Error ? error : new Error(String(error));
    this.emit(SeverityNumber.ERROR, 'ERROR', message, {
      'exception.type': known.name,
      'exception.message': known.message,
      'exception.stacktrace': known.stack ?? '',
    });
  }

  private emit(severityNumber: SeverityNumber, severityText: string, body: string, attributes: Attributes): void {
    this.logger.emit({ severityNumber, severityText, body, attributes, context: this.context });
  }
}

/** Marks a span as failed, with an exception event and `error.type` as the HTTP conventions ask. */
export function recordFailure(span: Span, error: unknown): void {
  const known = error instanceof Error ? error : new Error(String(error));
  span.recordException(known);
  span.setStatus({ code: SpanStatusCode.ERROR, message: known.message });
  span.setAttribute('error.type', known.name);
}
