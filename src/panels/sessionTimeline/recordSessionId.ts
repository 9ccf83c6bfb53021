import { faroLine } from '../../data/frames/faro/faroLine';
import type { LogRecord } from '../../data/frames/logRecords';

/** The session that a record names: by its label, or as a line of Faro's. */
export function recordSessionId(record: LogRecord): string | undefined {
  return record.labels['session_id'] ?? faroLine(record)?.sessionId;
}
