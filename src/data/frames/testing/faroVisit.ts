import type { LogRecord } from '../logRecords';
import visit from './faroVisit.json';

/** Faro's id of the session of the recorded visit (e2e/faro.spec.ts), and how many resources the browser itself loaded in it. */
export const FARO_ID = visit.faroId;
export const FARO_RESOURCES = visit.resources;

/** The recorded lines, as Loki's data source hands them over. */
export const FARO_RECORDS: LogRecord[] = visit.lines.map(({ ns, line }) => faroRecord(line, ns));

/** A line's record. @param ns when Alloy had it */
export function faroRecord(line: string, ns: string): LogRecord {
  return { id: `${ns} ${line.length}`, timeNs: ns, timeMs: Number(ns.slice(0, -6)), line, labels: { app: 'faro' } };
}
