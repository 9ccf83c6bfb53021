import type { LabelSet } from '../memory/LabelSet';
import type { NewLogRecord } from '../memory/LogMemory';
import { LIMITS } from './limits';
import { OtlpFormatError } from './wire';

/**
 * Refuses what Loki refuses for its age.
 * @param ts nanoseconds
 * @param nowMs Unix milliseconds
 * @throws OtlpFormatError
 */
export function checkAge(ts: bigint, nowMs: number): void {
  const ms = Number(ts / 1_000_000n);
  if (ms < nowMs - LIMITS.maxAgeMs) {
    throw new OtlpFormatError(`a record's time is too old: more than ${LIMITS.maxAgeMs / 86_400_000} days ago`);
  }
  if (ms > nowMs + LIMITS.maxAheadMs) {
    throw new OtlpFormatError(`a record's time is too new: more than ${LIMITS.maxAheadMs / 60_000} minutes ahead`);
  }
}

/**
 * Refuses index labels beyond Loki's limits.
 * @throws OtlpFormatError
 */
export function checkIndex(labels: LabelSet): void {
  if (labels.size > LIMITS.indexLabels) {
    throw new OtlpFormatError(`a resource has ${labels.size} index labels, limit ${LIMITS.indexLabels}`);
  }
  const long = labels.names.find((_, i) => Buffer.byteLength(labels.values[i] as string) > LIMITS.labelValueBytes);
  if (long !== undefined) {
    throw new OtlpFormatError(`the index label "${long}" is longer than ${LIMITS.labelValueBytes} bytes`);
  }
}

/**
 * Refuses a record whose line or metadata is beyond Loki's limits.
 * @throws OtlpFormatError
 */
export function checkSizes(record: NewLogRecord): void {
  const entries = record.own.size + record.shared.size;
  if (entries > LIMITS.metadataEntries) {
    throw new OtlpFormatError(
      `a record has too many structured metadata labels: ${entries}, limit: ${LIMITS.metadataEntries}`
    );
  }
  const bytes = record.own.bytes + record.shared.bytes;
  if (bytes > LIMITS.metadataBytes) {
    throw new OtlpFormatError(
      `a record has structured metadata too large: ${bytes} bytes, limit: ${LIMITS.metadataBytes} bytes`
    );
  }
  if (Buffer.byteLength(record.line) > LIMITS.lineBytes) {
    throw new OtlpFormatError(`a record's line is longer than ${LIMITS.lineBytes} bytes`);
  }
}
