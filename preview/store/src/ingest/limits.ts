/** Sizes in bytes, times in milliseconds; the defaults of Loki, Tempo and the OpenTelemetry Collector. */
export const LIMITS = {
  bodyBytes: 20 * 1024 * 1024,
  metadataEntries: 128,
  metadataBytes: 64 * 1024,
  lineBytes: 256 * 1024,
  indexLabels: 15,
  labelValueBytes: 2048,
  maxAgeMs: 7 * 24 * 3600_000,
  maxAheadMs: 10 * 60_000,
  spanAttributeBytes: 2048,
} as const;
