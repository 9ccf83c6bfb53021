type Otlp = {
  resourceLogs?: { scopeLogs: { logRecords: unknown[] }[] }[];
  resourceSpans?: { scopeSpans: { spans: unknown[] }[] }[];
};
type Faro = { traces?: Otlp } & Partial<Record<'events' | 'logs' | 'exceptions' | 'measurements', unknown[]>>;

/** How many records a body holds: OTLP's spans and log records, Faro's signals and spans, Datadog's lines. */
export function recordsIn(body: string): number {
  if (!body) {
    return 0;
  }
  const lines = body.split('\n');
  const [only] = lines.length === 1 ? [JSON.parse(body) as Otlp & Faro] : [];
  const ofOtlp = ({ resourceLogs = [], resourceSpans = [] }: Otlp): number =>
    resourceLogs.flatMap((one) => one.scopeLogs).reduce((sum, { logRecords }) => sum + logRecords.length, 0) +
    resourceSpans.flatMap((one) => one.scopeSpans).reduce((sum, { spans }) => sum + spans.length, 0);
  if (only?.resourceLogs || only?.resourceSpans) {
    return ofOtlp(only);
  }
  if (only && 'meta' in only) {
    const signals = [only.events, only.logs, only.exceptions, only.measurements];
    return ofOtlp(only.traces ?? {}) + signals.reduce((sum, list) => sum + (list?.length ?? 0), 0);
  }
  return lines.length;
}
