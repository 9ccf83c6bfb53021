import type { LabelSet } from './LabelSet';
import { hashOf, metadataOf, type LogRecord } from './LogRecord';
import { Timeline } from './Timeline';

/** The records with one set of index labels. */
export interface LogStream {
  readonly labels: LabelSet;
  readonly records: Timeline<LogRecord>;
}

/** A record before it is stored. `ts` in nanoseconds. */
export interface NewLogRecord {
  ts: bigint;
  labels: LabelSet;
  line: string;
  own: LabelSet;
  shared: LabelSet;
}

/** Metadata names whose equality is answered without a scan: one session's story, one trace's logs. */
export const INDEXED_METADATA = ['session_id', 'trace_id'] as const;

/** All log records, by stream and by the metadata that detail queries select. */
export class LogMemory {
  private readonly streamsByKey = new Map<string, LogStream>();
  private readonly byMetadata = new Map<string, Map<string, Timeline<LogRecord>>>(
    INDEXED_METADATA.map((name) => [name, new Map()])
  );

  get streams(): Iterable<LogStream> {
    return this.streamsByKey.values();
  }

  /**
   * Stores a record unless the same one (stream, time, line, metadata) is there already: a client that sends a batch
   * again after a lost answer must not count twice.
   * @returns the stored record, or undefined for a repetition
   */
  add(fresh: NewLogRecord): LogRecord | undefined {
    const key = fresh.labels.toString();
    let stream = this.streamsByKey.get(key);
    if (!stream) {
      stream = { labels: fresh.labels, records: new Timeline() };
      this.streamsByKey.set(key, stream);
    }
    const record: LogRecord = {
      ts: fresh.ts,
      order: hashOf([fresh.line, ...fresh.own.values]),
      stream,
      line: fresh.line,
      own: fresh.own,
      shared: fresh.shared,
    };
    for (const other of stream.records.ties(record.ts, record.order)) {
      if (other.line === record.line && other.own.equals(record.own) && other.shared.equals(record.shared)) {
        return undefined;
      }
    }
    stream.records.insert(record);
    for (const [name, index] of this.byMetadata) {
      const value = metadataOf(record, name);
      if (value !== undefined) {
        let timeline = index.get(value);
        if (!timeline) {
          timeline = new Timeline();
          index.set(value, timeline);
        }
        timeline.insert(record);
      }
    }
    return record;
  }

  remove(record: LogRecord): void {
    record.stream.records.remove(record);
    if (record.stream.records.length === 0) {
      this.streamsByKey.delete(record.stream.labels.toString());
    }
    for (const [name, index] of this.byMetadata) {
      const value = metadataOf(record, name);
      const timeline = value === undefined ? undefined : index.get(value);
      timeline?.remove(record);
      if (timeline?.length === 0) {
        index.delete(value as string);
      }
    }
  }

  /** The records whose metadata `name` (one of INDEXED_METADATA) has this value, in order of time. */
  withMetadata(name: string, value: string): Timeline<LogRecord> | undefined {
    return this.byMetadata.get(name)?.get(value);
  }
}
