import type { SessionDocument } from '../../../model/session';
import type { LogRecord } from '../logRecords';
import { faroDocument } from './faroDocument';
import { faroLinesIn, type FaroLine } from './faroLine';

/** A document of each session that lines of Faro's among the records tell of: of these lines alone, which may not be all. */
export function faroDocuments(records: readonly LogRecord[]): SessionDocument[] {
  const sessions = new Map<string, FaroLine[]>();
  for (const line of faroLinesIn(records)) {
    const lines = sessions.get(line.sessionId) ?? [];
    lines.push(line);
    sessions.set(line.sessionId, lines);
  }
  return [...sessions.values()].map(faroDocument);
}
