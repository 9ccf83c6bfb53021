type Strings = Record<string, string>;

/** Who and where, the same for all of a payload. What Alloy does not know of it (`os`, `device`, `k6`) is left out there, too. */
export interface FaroMeta {
  sdk?: { name?: string; version?: string; integrations?: Array<{ name?: string; version?: string }> };
  app?: { name?: string; namespace?: string; release?: string; version?: string; environment?: string };
  user?: { email?: string; id?: string; username?: string; attributes?: Strings };
  session?: { id?: string; attributes?: Strings };
  page?: { id?: string; url?: string; attributes?: Strings };
  browser?: {
    name?: string;
    version?: string;
    os?: string;
    mobile?: boolean;
    userAgent?: string;
    language?: string;
    viewportWidth?: string;
    viewportHeight?: string;
  };
  view?: { name?: string };
}

interface Timed {
  /** ISO 8601. */
  timestamp: string;
  trace?: { trace_id?: string; span_id?: string };
}

export interface FaroLog extends Timed {
  message?: string;
  level?: string;
  context?: Strings;
}

export interface FaroException extends Timed {
  type?: string;
  value?: string;
  stacktrace?: {
    frames?: Array<{ function?: string; module?: string; filename?: string; lineno?: number; colno?: number }>;
  };
  context?: Strings;
}

export interface FaroMeasurement extends Timed {
  type?: string;
  values?: Record<string, number>;
  context?: Strings;
}

export interface FaroEvent extends Timed {
  name: string;
  domain?: string;
  attributes?: Strings;
}

/** What the Faro SDK posts to its collector. */
export interface FaroPayload {
  meta?: FaroMeta;
  logs?: FaroLog[];
  exceptions?: FaroException[];
  measurements?: FaroMeasurement[];
  events?: FaroEvent[];
  /** OTLP in JSON. */
  traces?: object;
}
