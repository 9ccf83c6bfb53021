import { faroLinesIn, type FaroLine } from '../../data/frames/faro/faroLine';
import type { LogRecord } from '../../data/frames/logRecords';

/** Which sessions records name: by their label, or as lines of Faro's, each read once. */
export interface NamedSessions {
  faroLines: ReadonlyMap<LogRecord, FaroLine>;
  idOf: (record: LogRecord) => string | undefined;
}

export function namedSessions(records: readonly LogRecord[]): NamedSessions {
  const faroLines = new Map(faroLinesIn(records).map((line) => [line.record, line]));
  return { faroLines, idOf: (record) => record.labels['session_id'] ?? faroLines.get(record)?.sessionId };
}
