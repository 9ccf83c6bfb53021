import { FieldType, type DataFrame } from '@grafana/data';
import type { LogRecord } from '../logRecords';
import visit from './faroVisit.json';

/** Faro's id of the session of the recorded visit (e2e/faro.spec.ts), and how many resources the browser itself loaded in it. */
export const FARO_ID = visit.faroId;
export const FARO_RESOURCES = visit.resources;

/** The recorded lines, as Loki's data source hands them over. */
export const FARO_RECORDS: LogRecord[] = visit.lines.map(({ ns, line }) => faroRecord(line, ns));

/** The recorded lines as a frame of Loki's. */
export function faroFrame(): DataFrame {
  const columns: Array<[string, FieldType, unknown[]]> = [
    ['labels', FieldType.other, FARO_RECORDS.map(({ labels }) => labels)],
    ['Time', FieldType.time, FARO_RECORDS.map(({ timeMs }) => timeMs)],
    ['Line', FieldType.string, FARO_RECORDS.map(({ line }) => line)],
    ['tsNs', FieldType.string, FARO_RECORDS.map(({ timeNs }) => timeNs)],
    ['id', FieldType.string, FARO_RECORDS.map(({ id }) => id)],
  ];
  const fields = columns.map(([name, type, values]) => ({ name, type, config: {}, values }));
  return { fields, length: FARO_RECORDS.length };
}

/** A line's record. @param ns when Alloy had it */
export function faroRecord(line: string, ns: string): LogRecord {
  return { id: `${ns} ${line.length}`, timeNs: ns, timeMs: Number(ns.slice(0, -6)), line, labels: { app: 'faro' } };
}
