/** A value as OTLP's JSON writes it; 64-bit integers are text. */
export interface AnyValue {
  stringValue?: string;
  intValue?: string | number;
  doubleValue?: number;
  boolValue?: boolean;
  arrayValue?: { values?: AnyValue[] };
  kvlistValue?: { values?: KeyValue[] };
}

export interface KeyValue {
  key: string;
  value: AnyValue;
}

export interface SearchSpan {
  spanID: string;
  name?: string;
  startTimeUnixNano: string;
  durationNanos: string;
  attributes?: KeyValue[];
}

export interface SpanSet {
  spans: SearchSpan[];
  matched?: number;
  attributes?: KeyValue[];
}

export interface SearchTrace {
  traceID: string;
  rootServiceName?: string;
  rootTraceName?: string;
  startTimeUnixNano: string;
  durationMs?: number;
  spanSets?: SpanSet[];
  /** Older servers send only this one. */
  spanSet?: SpanSet;
}

export interface SearchAnswer {
  traces?: SearchTrace[];
}

export interface OtlpSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name?: string;
  kind?: string | number;
  traceState?: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes?: KeyValue[];
  status?: { code?: string | number; message?: string };
  events?: Array<{ name?: string; timeUnixNano: string; attributes?: KeyValue[] }>;
  links?: Array<{ traceId: string; spanId: string; attributes?: KeyValue[] }>;
}

export interface ResourceSpans {
  resource?: { attributes?: KeyValue[] };
  scopeSpans?: Array<{
    scope?: { name?: string; version?: string; attributes?: KeyValue[] };
    spans?: OtlpSpan[];
  }>;
}

/** Answer of `/api/v2/traces/<id>`. */
export interface TraceAnswer {
  trace?: { resourceSpans?: ResourceSpans[]; batches?: ResourceSpans[] };
  status?: string;
  message?: string;
}

export interface MetricsSeries {
  labels?: KeyValue[];
  samples?: Array<{ timestampMs: string | number; value?: number }>;
  exemplars?: Array<{ labels?: KeyValue[]; value?: number; timestampMs: string | number }>;
  /** Only in an instant answer. */
  value?: number;
}

/** Answer of `/api/metrics/query_range` and `/api/metrics/query`. */
export interface MetricsAnswer {
  series?: MetricsSeries[];
}
