import { SESSIONS_A_PIECE } from '../../../model/export/exportFields';
import { sessionsCsv } from '../../../model/export/sessionsCsv';
import { sessionsJson } from '../../../model/export/sessionsJson';
import type { Session } from '../../../model/session';
import type { SavedFile } from './saveFile';

export type ExportFormat = 'csv' | 'json';

const FORMATS = {
  csv: { type: 'text/csv;charset=utf-8', write: sessionsCsv },
  json: { type: 'application/json', write: sessionsJson },
} as const;

export interface ExportFileOptions {
  format: ExportFormat;
  service: string;
  /** When it was exported (ms): names the file, and decides who is live. */
  nowMs: number;
  signal: AbortSignal;
  /** How much has been written, 0 to 1. */
  onProgress: (share: number) => void;
}

/**
 * Writes sessions to a file, in pieces between which the page lives on.
 * @returns undefined when it was cancelled
 */
export async function exportFile(
  sessions: readonly Session[],
  { format, service, nowMs, signal, onProgress }: ExportFileOptions
): Promise<SavedFile | undefined> {
  const { type, write } = FORMATS[format];
  const parts: string[] = [];
  const pieces = Math.ceil(sessions.length / SESSIONS_A_PIECE) + 2;
  for (const part of write(sessions, { nowMs })) {
    parts.push(part);
    onProgress(Math.min(1, parts.length / pieces));
    await nextTask();
    if (signal.aborted) {
      return undefined;
    }
  }
  return { name: fileName(service, nowMs, format), type, parts };
}

/** `sessions-shop-web-2026-11-24T14-10-00Z.csv`: no character that a file system refuses. */
function fileName(service: string, nowMs: number, format: ExportFormat): string {
  const safe = service.replace(/[^\w.-]+/g, '_').slice(0, 80);
  const time = new Date(nowMs).toISOString().replace(/\.\d+/, '').replaceAll(':', '-');
  return `sessions-${safe}-${time}.${format}`;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
