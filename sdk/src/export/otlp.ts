import type { Attributes } from '@opentelemetry/api';
import type { JsonLogsSerializer, JsonTraceSerializer } from '@opentelemetry/otlp-transformer';

/** Who sends: one object for all records of it, which the serialiser groups by identity. */
export interface OtlpResource {
  attributes: Attributes;
}

type Serialized<T extends { serializeRequest(items: never): unknown }> = Parameters<T['serializeRequest']>[0];

/** What OpenTelemetry's serialisers take. Of a resource they read the attributes only. */
export type SerializableSpans = Serialized<typeof JsonTraceSerializer>;
export type SerializableLogs = Serialized<typeof JsonLogsSerializer>;

/** A span in OpenTelemetry's data model. */
export type OtlpSpan = Omit<SerializableSpans[number], 'resource'> & { resource: OtlpResource };

/** A log record in OpenTelemetry's data model; body and attributes may still change while it waits. */
export type OtlpLog = Omit<SerializableLogs[number], 'resource' | 'body'> & {
  resource: OtlpResource;
  body?: SerializableLogs[number]['body'];
};

/** Which code of the page wrote it: name and version. */
export type OtlpScope = OtlpSpan['instrumentationScope'];
