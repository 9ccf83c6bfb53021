import type { LabelSet } from './LabelSet';
import type { LogStream } from './LogMemory';
import type { Timed } from './Timeline';

/** One log line. Its structured metadata is in two parts: `own`, and `shared` with all records of its resource and scope. */
export interface LogRecord extends Timed {
  /** Unix time in nanoseconds. */
  readonly ts: bigint;
  /** A hash of line and metadata: puts equal records side by side. */
  readonly order: number;
  readonly stream: LogStream;
  readonly line: string;
  readonly own: LabelSet;
  readonly shared: LabelSet;
}

/** A record's structured metadata value; its resource's and scope's go before its own, as in Loki. */
export function metadataOf(record: LogRecord, name: string): string | undefined {
  return record.shared.get(name) ?? record.own.get(name);
}

/** All structured metadata, each name once. */
export function* metadataEntries(record: LogRecord): Generator<[string, string]> {
  for (const set of [record.shared, record.own]) {
    for (let i = 0; i < set.size; i++) {
      const name = set.names[i] as string;
      if (set === record.shared || record.shared.get(name) === undefined) {
        yield [name, set.values[i] as string];
      }
    }
  }
}

/** A 31-bit FNV-1a hash over strings. */
export function hashOf(parts: Iterable<string>): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
    }
    hash = Math.imul(hash ^ 0xff, 0x01000193);
  }
  return hash >>> 1;
}
