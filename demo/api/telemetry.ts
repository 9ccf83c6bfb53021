import type { Tracer } from '@opentelemetry/api';
import type { Logger } from '@opentelemetry/api-logs';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { ATTR_SERVICE_NAME, ATTR_SERVICE_VERSION } from '@opentelemetry/semantic-conventions';
import manifest from '../package.json';

export interface TelemetryOptions {
  /** Where OTLP/HTTP goes; `/v1/traces` and `/v1/logs` are added. */
  otlpUrl: string;
  serviceName: string;
  environment: string;
  /** How long spans and records wait for company, in ms. */
  delayMs: number;
}

export interface Telemetry {
  tracer: Tracer;
  logger: Logger;
  /** Sends what waits; gives up after 2 s. */
  shutdown(): Promise<void>;
}

/** Builds the service's own providers; nothing global is set, so that two servers in one process stay apart. */
export function createTelemetry({ otlpUrl, serviceName, environment, delayMs }: TelemetryOptions): Telemetry {
  const resource = resourceFromAttributes({
    [ATTR_SERVICE_NAME]: serviceName,
    [ATTR_SERVICE_VERSION]: manifest.version,
    'deployment.environment.name': environment,
    'telemetry.sdk.language': 'nodejs',
    'telemetry.sdk.name': 'opentelemetry',
  });
  const traces = new BasicTracerProvider({
    resource,
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${otlpUrl}/v1/traces`, timeoutMillis: 2_000 }), {
        scheduledDelayMillis: delayMs,
      }),
    ],
  });
  const logs = new LoggerProvider({
    resource,
    processors: [
      new BatchLogRecordProcessor({
        exporter: new OTLPLogExporter({ url: `${otlpUrl}/v1/logs`, timeoutMillis: 2_000 }),
        scheduledDelayMillis: delayMs,
      }),
    ],
  });
  return {
    tracer: traces.getTracer(serviceName, manifest.version),
    logger: logs.getLogger(serviceName, manifest.version),
    async shutdown() {
      const timeUp = new Promise<void>((resolve) => setTimeout(resolve, 2_000).unref());
      await Promise.race([Promise.allSettled([traces.shutdown(), logs.shutdown()]), timeUp]);
    },
  };
}
