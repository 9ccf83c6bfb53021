import type { LogRecord, SpanRecord } from './otlp';

/** What goes first when the queue is full: resources, last: documents and errors. */
export const PRIORITY = { resource: 0, normal: 1, vital: 2 } as const;
export type Priority = (typeof PRIORITY)[keyof typeof PRIORITY];

export type Signal = 'logs' | 'traces';

interface ItemBase {
  /** Estimated bytes as OTLP JSON. */
  size: number;
  priority: Priority;
  /** Of several items with one key only the newest waits. */
  key?: string;
  /** Not sent before the session has an error. */
  held?: boolean;
  /** Since when it waits, in ms. */
  at?: number;
}

/** A record or span that waits to be sent. */
export type Item = ItemBase & ({ signal: 'logs'; record: LogRecord } | { signal: 'traces'; record: SpanRecord });

/** Bytes of a record's or span's frame, and of an attribute's, in OTLP JSON. */
const FRAME_BYTES = 250;
const ATTRIBUTE_BYTES = 40;

/** About how many bytes a record or span takes as OTLP JSON: near enough to fill a batch, without serialising twice. */
export function estimateSize(attributes: Record<string, unknown>, text = ''): number {
  let size = FRAME_BYTES + text.length;
  for (const key in attributes) {
    size += ATTRIBUTE_BYTES + key.length + String(attributes[key]).length;
  }
  return size;
}
