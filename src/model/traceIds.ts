const TRACE_ID = /^[0-9a-f]{32}$/;

/** Whether a value from a record is a trace id that may be asked for: 32 lower-case hex digits, not all zero. */
export function isTraceId(value: string | undefined): value is string {
  return value !== undefined && TRACE_ID.test(value) && !/^0+$/.test(value);
}

/** Whether a value is a session id: 32 lower-case hex digits. */
export function isSessionId(value: string): boolean {
  return TRACE_ID.test(value);
}

/** The valid trace ids of records, each once, in the records' order. */
export function traceIdsOf(records: ReadonlyArray<{ traceId?: string }>): string[] {
  return [...new Set(records.map((record) => record.traceId).filter(isTraceId))];
}
